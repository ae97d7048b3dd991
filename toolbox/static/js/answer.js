// Comfort for answering: one step at a time, and answers kept on this device until they're sent.
// Without this file the whole questionnaire is one plain form.

import { offerCheck, progressOf } from "./answer-check.js";
import { offerClearing } from "./answer-clearing.js";
import { sendThroughDropOuts } from "./answer-sending.js";
import { offerVoice } from "./answer-voice.js";

const prefix = "toolbox-survey-";
const longestRest = 24 * 60 * 60 * 1000;

function read(code) {
  if (!code) return null; // A preview: nothing is kept.
  try {
    return JSON.parse(localStorage.getItem(prefix + code));
  } catch {
    return null; // Storage is closed off, or holds something else: start empty.
  }
}

// Of any survey: what lies here for more than a day goes, whichever page is opened.
function forgetOld() {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const kept = read(name.slice(prefix.length));
      if (!kept || Date.now() - kept.at >= longestRest) localStorage.removeItem(name);
    }
  } catch {
    // Storage is closed off: nothing lies here.
  }
}

function write(code, value) {
  if (!code) return false;
  try {
    localStorage.setItem(prefix + code, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function forget(code) {
  try {
    localStorage.removeItem(prefix + code);
  } catch {
    // Nothing was kept.
  }
}

function values(form) {
  const data = new FormData(form);
  data.delete("taal");
  return Object.fromEntries(data);
}

function fill(form, kept) {
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
}

function start(form) {
  const code = form.dataset.survey;
  const keeps = !("kiosk" in form.dataset); // A shared tablet keeps nothing of anyone.
  const steps = [...form.querySelectorAll("[data-step]")];
  const bar = form.querySelector("[data-progress] progress");
  const welcome = document.querySelector("[data-welcome]");
  const saved = form.querySelector("[data-saved]");
  const resumed = document.querySelector("[data-resumed]");
  let current = 0;

  function show(index, focus) {
    current = Math.min(Math.max(index, 0), steps.length - 1);
    steps.forEach((step, place) => {
      step.hidden = place !== current;
    });
    welcome.classList.toggle("survey__welcome--small", current > 0);
    tellProgress();
    form.dispatchEvent(new Event("steps:show"));
    if (focus) {
      const title = steps[current].querySelector("h2");
      title.focus({ preventScroll: true });
      form.scrollIntoView({ behavior: "instant" });
    }
  }

  function tellProgress() {
    const { done, all } = progressOf(steps, current);
    bar.max = all;
    bar.value = done;
    bar.textContent = `${done} / ${all}`;
  }

  function save() {
    if (!keeps) return;
    const language = form.elements.taal.value;
    const done = write(code, { at: Date.now(), step: current, language, values: values(form) });
    const text = done ? saved.dataset.text : saved.dataset.failed;
    if (saved.textContent !== text) saved.textContent = text; // Said once, not at each answer.
  }

  const kept = keeps ? read(code) : null;
  // What the server sent back (an error, another language) is newer than what was kept.
  if (kept && !("bound" in form.dataset)) {
    // In the language in which somebody was answering, unless the address asks for another.
    const asked = new URLSearchParams(location.search).has("taal");
    if (kept.language && kept.language !== form.elements.taal.value && !asked) {
      location.replace(`?taal=${encodeURIComponent(kept.language)}`);
      return;
    }
    fill(form, kept.values);
    const names = Object.keys(kept.values).filter((name) => !["key", "ticket"].includes(name));
    resumed.hidden = !names.some((name) => kept.values[name]);
  }
  offerClearing(form, document.querySelector("template[data-clearing]"));
  offerVoice(form, document.querySelector("[data-voice]"));
  form.querySelector("[data-progress]").hidden = false;
  steps.forEach((step, place) => {
    const previous = step.querySelector("[data-previous]");
    previous.hidden = place === 0;
    previous.addEventListener("click", () => {
      show(current - 1, true);
      save();
    });
    const next = step.querySelector("[data-next]");
    if (!next) return;
    next.hidden = false;
    next.addEventListener("click", () => {
      show(current + 1, true);
      save();
    });
  });
  resumed.querySelector("[data-restart]").addEventListener("click", () => {
    forget(code);
    location.reload();
  });
  form.addEventListener("change", tellProgress);
  form.addEventListener("change", save);
  form.addEventListener("input", save);
  offerCheck(form, steps, (index) => show(index, false));
  if (code) sendThroughDropOuts(form, form.querySelector("[data-sending]"));
  const refused = document.querySelector(".form-errors");
  const atError = form.querySelector(".field--invalid")?.closest("[data-step]");
  show(refused ? Math.max(steps.indexOf(atError), 0) : (kept?.step ?? 0), false);
}

forgetOld();
const sent = document.querySelector("[data-sent]");
if (sent) forget(sent.dataset.sent);
const form = document.querySelector("form[data-survey]");
if (form) start(form);
