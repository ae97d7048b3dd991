// A tablet that colleagues share: who walks away leaves nothing behind.

const idle = 60_000; // milliseconds without a touch or a key until it starts anew
const notice = 15_000; // of those, how long it asks whether somebody is still there

const asking = document.querySelector("[data-still-there]");
let timers = [];

function startAnew() {
  location.replace(location.pathname); // in the place of this page: there is no way back to it
}

function wait() {
  timers.forEach(clearTimeout);
  asking.close();
  timers = [setTimeout(() => asking.showModal(), idle - notice), setTimeout(startAnew, idle)];
}

for (const sign of ["pointerdown", "keydown", "input", "wheel", "touchmove"]) {
  addEventListener(sign, wait, { passive: true });
}
// A page that the browser kept would show what somebody filled in.
addEventListener("pageshow", (event) => {
  if (event.persisted) startAnew();
});
wait();
