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
// What is being sent is waited for, without a network as long as it takes, and can't be seen.
document.querySelector("form[data-survey]").addEventListener("sending", (event) => {
  held = true;
  wait();
  for (const step of event.target.querySelectorAll("[data-step]")) step.hidden = true;
});
// A page that the browser kept would show what somebody filled in.
addEventListener("pageshow", (event) => {
  if (event.persisted) startAnew();
});
wait();
