// Has a service worker keep this one page with all that it loads, for a reload without network.

const isLocal = (address) => new URL(address, location.href).origin === location.origin;

async function needed() {
  // Italics and such load only when they are first shown, and that may be after the network went.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const loaded = performance
    .getEntriesByType("resource")
    .filter((entry) => !["fetch", "xmlhttprequest", "beacon"].includes(entry.initiatorType))
    .map((entry) => entry.name);
  const named = [...document.querySelectorAll("link[rel=icon], link[rel=stylesheet], script[src]")];
  const drawn = [...document.querySelectorAll("use")].map((use) => use.href.baseVal);
  return [...loaded, ...named.map((element) => element.href || element.src), ...drawn]
    .filter(isLocal)
    .map((address) => new URL(address, location.href).pathname);
}

function asked(worker, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage(message, [port2]);
  });
}

async function keepNow() {
  const { active } = await navigator.serviceWorker.ready;
  return asked(active, { keep: [...new Set([location.pathname, ...(await needed())])] });
}

// True once the page works without network; false where that can't be.
export async function keepOffline() {
  if (!("serviceWorker" in navigator)) return false;
  const scope = location.pathname;
  try {
    await navigator.serviceWorker.register(`${scope}werker/`, { scope, updateViaCache: "none" });
  } catch {
    // Without network, or a browser that refuses: a worker that is there already still answers.
    if (!(await navigator.serviceWorker.getRegistration(scope))) return false;
  }
  if (navigator.serviceWorker.controller) {
    // A newer worker may come after this: it then keeps everything too.
    navigator.serviceWorker.addEventListener("controllerchange", keepNow, { once: true });
  }
  return keepNow();
}

// Takes the page off this device; it is kept again when it is opened again.
export async function dropOffline() {
  const registration = await navigator.serviceWorker.getRegistration(location.pathname);
  if (!registration) return;
  await asked(registration.active, { drop: true });
  await registration.unregister();
}
