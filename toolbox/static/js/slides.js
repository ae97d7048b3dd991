// Slides: arrow keys, page keys and space go on, and a button fills the screen.
// Without this file the links at the foot of each slide do the same.

const slides = [...document.querySelectorAll("[data-slides] > section")];
const forward = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]);
const back = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);

function current() {
  const middle = window.innerHeight / 2;
  const shown = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return shown === -1 ? slides.length - 1 : shown;
}

function show(number) {
  const slide = slides[number];
  if (!slide) return;
  history.replaceState(null, "", `#${slide.id}`);
  slide.scrollIntoView();
  slide.focus({ preventScroll: true });
}

// Whoever reads a table or a long slide keeps their own keys there.
function isBusy(target) {
  return target.closest("details[open], a, button, summary") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === " " && isBusy(event.target)) return;
  const step = Number(forward.has(event.key)) - Number(back.has(event.key));
  if (!step) return;
  event.preventDefault();
  show(current() + step);
});

if (document.fullscreenEnabled) {
  for (const button of document.querySelectorAll("[data-slide-full]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen();
    });
  }
}
