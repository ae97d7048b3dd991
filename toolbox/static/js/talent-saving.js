// Sends a form now and then while someone is busy with it, one time after the other.

const pause = 1500; // milliseconds

export function keep(form, tell) {
  let timer = null;
  let changed = false;
  let sending = null;

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
      tell(true);
    } catch {
      changed = true; // the next card, or the button below, tries again
      tell(false);
    }
  }

  function flush() {
    clearTimeout(timer);
    timer = null;
    if (!changed || sending) return;
    sending = send().finally(() => {
      sending = null;
    });
  }

  function plan() {
    changed = true;
    timer ??= setTimeout(flush, pause);
  }

  // What is still on its way must not arrive after what is sent now.
  document.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    changed = false;
    if (!sending) return;
    event.preventDefault();
    await sending;
    changed = false;
    event.target.submit();
  });
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  return plan;
}
