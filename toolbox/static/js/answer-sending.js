// Sending through a drop-out: the form waits for the network, and leaves with the same key.

const patience = 20_000; // milliseconds for an answer: a connection that hangs counts as none
const again = 10_000; // milliseconds until the next try, when nothing says that the network is back

// `thank` gets the page that says it's in, with its address.
export function sendThroughDropOuts(form, status, thank) {
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
    const html = await answer?.text().catch(() => null);
    busy = false;
    waiting = !answer || html === null || answer.status >= 500;
    if (waiting) {
      tell(status.dataset.waiting);
      timer = setTimeout(send, again);
    } else if (answer.redirected) {
      thank(html, answer.url);
    } else {
      form.submit(); // Something isn't right: the page that comes says what.
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  addEventListener("online", () => {
    if (waiting) send();
  });
}
