// Sending through a drop-out: the form waits for the network, and leaves with the same key.

const patience = 20_000; // milliseconds for an answer: a connection that hangs counts as none
const again = 10_000; // milliseconds until the next try, when nothing says that the network is back

export function sendThroughDropOuts(form, status) {
  let busy = false;
  let waiting = false;
  let timer;

  function tell(text) {
    status.textContent = text;
    status.classList.toggle("survey__sending--waiting", waiting);
  }

  async function send() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    form.dispatchEvent(new Event("sending"));
    tell(status.dataset.sending);
    const body = new URLSearchParams(new FormData(form));
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(form.action, { method: "POST", body, signal }).catch(() => null);
    busy = false;
    waiting = !answer || answer.status >= 500;
    if (waiting) {
      tell(status.dataset.waiting);
      timer = setTimeout(send, again);
    } else if (answer.redirected) {
      location.replace(answer.url);
    } else {
      form.submit(); // Something isn't right: the page that comes says what.
    }
  }

  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "switch") return; // Another language: that page comes at once.
    event.preventDefault();
    send();
  });
  addEventListener("online", () => {
    if (waiting) send();
  });
}
