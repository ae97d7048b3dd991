// Sends a form now and then while someone is busy with it, one time after the other.

const pause = 1500; // milliseconds
const longPause = 10_000; // before trying again without a connection

// `tell` hears true when all is kept, false when that failed, and null when there is something new.
export function keep(form, tell) {
  let timer = null;
  let changed = false;
  let sending = null;
  let over = false;

  async function send() {
    changed = false;
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        credentials: "same-origin",
        keepalive: true,
        redirect: "manual", // what was kept is answered with the way to the next page
      });
      if (response.type !== "opaqueredirect") throw new Error(String(response.status));
      if (!changed) tell(true);
      return pause;
    } catch {
      changed = true;
      tell(false);
      return longPause;
    }
  }

  function plan(wait) {
    timer ??= setTimeout(flush, wait);
  }

  async function flush() {
    clearTimeout(timer);
    timer = null;
    if (!changed || sending || over) return;
    sending = send();
    const wait = await sending;
    sending = null;
    if (changed && !over) plan(wait);
  }

  // What is still on its way must not arrive after what is sent now.
  document.addEventListener("submit", async (event) => {
    over = true;
    if (!sending) return;
    event.preventDefault();
    await sending;
    event.target.submit();
  });
  // Back from the next page, in a browser that kept this one as it was.
  window.addEventListener("pageshow", () => {
    over = false;
  });
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  return () => {
    changed = true;
    tell(null);
    plan(pause);
  };
}
