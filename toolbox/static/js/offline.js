// Has a service worker keep this one page with all that it loads, for a reload without network.

const isLocal = (address) => new URL(address, location.href).origin === location.origin;

// What a style sheet refers to: others, and fonts that load only once they are first shown.
function named(sheet) {
  const inside = [...sheet.cssRules].flatMap((rule) => {
    const other = rule.styleSheet ? named(rule.styleSheet) : [];
    const found = [...rule.cssText.matchAll(/url\("([^"]+)"\)/g)];
    return [...other, ...found.map(([, address]) => new URL(address, sheet.href).href)];
  });
  return [sheet.href, ...inside];
}

// The page itself and all that it loads, also what it hasn't loaded yet; and these addresses.
function needed(further) {
  const elements = [...document.querySelectorAll("head link:not([rel=canonical]), script[src]")];
  const sheets = [...document.styleSheets].filter(({ href }) => href && isLocal(href));
  const addresses = [
    location.href,
    ...elements.map((element) => element.href || element.src),
    ...[...document.querySelectorAll("use")].map((use) => use.href.baseVal),
    ...sheets.flatMap(named),
  ];
  const paths = addresses.filter(isLocal).map((address) => new URL(address, location.href).pathname);
  return [...new Set([...paths, ...further])];
}

function asked(worker, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage(message, [port2]);
  });
}

async function keepNow(further) {
  const { active } = await navigator.serviceWorker.ready;
  return asked(active, { keep: needed(further) });
}

// True once the page works without network; false where that can't be. `further`: paths, with a
// query, that are kept too.
export async function keepOffline(further = []) {
  if (!("serviceWorker" in navigator)) return false;
  if (document.readyState !== "complete") {
    await new Promise((resolve) => {
      addEventListener("load", resolve, { once: true });
    });
  }
  const scope = location.pathname;
  try {
    await navigator.serviceWorker.register(`${scope}werker/`, { scope, updateViaCache: "none" });
  } catch {
    // Without network, or a browser that refuses: a worker that is there already still answers.
    if (!(await navigator.serviceWorker.getRegistration(scope))) return false;
  }
  if (navigator.serviceWorker.controller) {
    // A newer worker may come after this: it then keeps everything too.
    const anew = () => keepNow(further);
    navigator.serviceWorker.addEventListener("controllerchange", anew, { once: true });
  }
  return keepNow(further);
}

// Takes the page off this device; it is kept again when it is opened again.
export async function dropOffline() {
  const registration = await navigator.serviceWorker.getRegistration(location.pathname);
  if (!registration) return;
  await asked(registration.active, { drop: true });
  await registration.unregister();
}
