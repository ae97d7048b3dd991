// A tablet that colleagues share: who walks away leaves nothing behind.

const idle = 60_000; // milliseconds without a touch or a key until it starts anew
const notice = 15_000; // of those, how long it asks whether somebody is still there

const asking = document.querySelector("[data-still-there]");
let timers = [];
let held = false;

function startAnew() {
  location.replace(location.pathname); // in the place of this page: there is no way back to it
}

function wait() {
  timers.forEach(clearTimeout);
  asking.close();
  if (held) return;
  timers = [setTimeout(() => asking.showModal(), idle - notice), setTimeout(startAnew, idle)];
}

for (const sign of ["pointerdown", "keydown", "input", "wheel", "touchmove"]) {
  addEventListener(sign, wait, { passive: true });
}
asking.addEventListener("close", wait); // also when a screen reader presses the button
// What is being sent is waited for, without a network as long as it takes. It can't be seen, and
// another language would be another page, on which nothing waits.
document.querySelector("form[data-survey]").addEventListener("sending", () => {
  held = true;
  wait();
  for (const part of document.querySelectorAll("[data-step], .variant-switch")) part.hidden = true;
});
// A page that the browser kept would show what somebody filled in.
addEventListener("pageshow", (event) => {
  if (event.persisted) startAnew();
});
wait();
