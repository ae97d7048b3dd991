// One step at a time, with a progress bar that tells how far somebody really is.

import { progressOf } from "./answer-check.js";

export function makeSteps(page, form, moved) {
  const steps = [...form.querySelectorAll("[data-step]")];
  const bar = form.querySelector("[data-progress] progress");
  let current = 0;

  function tell() {
    const { done, all } = progressOf(steps, current);
    bar.max = all;
    bar.value = done;
    bar.textContent = `${done} / ${all}`;
  }

  function show(index, focus) {
    current = Math.min(Math.max(index, 0), steps.length - 1);
    steps.forEach((step, place) => {
      step.hidden = place !== current;
    });
    page.classList.toggle("survey--begun", current > 0);
    for (const part of form.querySelectorAll("[data-progress], [data-beyond-welcome]")) {
      part.hidden = current === 0;
    }
    tell();
    form.dispatchEvent(new Event("steps:show"));
    if (!focus) return;
    const title = steps[current].querySelector("h2") ?? page.querySelector("h1");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    (current > 0 ? form : page).scrollIntoView({ behavior: "instant" });
  }

  function go(button, by) {
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      show(current + by, true);
      moved();
    });
  }

  for (const step of steps) {
    go(step.querySelector("[data-previous]"), -1);
    go(step.querySelector("[data-next]"), 1);
  }
  form.addEventListener("input", tell);
  form.addEventListener("change", tell);
  return { steps, show, place: () => current };
}
