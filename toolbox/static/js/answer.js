// Comfort for answering: one step at a time, and answers kept on this device until they're sent.
// Without this file the whole questionnaire is one plain form.

import { offerCheck } from "./answer-check.js";
import { offerClearing } from "./answer-clearing.js";
import { forget, forgetOld, read, write } from "./answer-kept.js";
import { fetchPage, pageIn, parsed } from "./answer-page.js";
import { sendThroughDropOuts } from "./answer-sending.js";
import { makeSteps } from "./answer-steps.js";
import { offerVoice } from "./answer-voice.js";

const notAnswers = ["key", "ticket", "taal"];

function values(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "taal"));
}

function fill(form, kept) {
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
}

const saysNothing = (pairs) =>
  pairs.every(([name, value]) => !value || notAnswers.includes(name));

export const isEmpty = (form) => saysNothing([...new FormData(form)]);

// Puts these questions in the place of what stands on the screen, and starts them.
export function put(page, going) {
  pageIn(document).replaceWith(page);
  start(page, going);
}

// With `going` ({ step, values }) somebody was at it already, in another language.
export function start(page, going = null) {
  const form = page.querySelector("form[data-survey]");
  const code = form.dataset.survey;
  const keeps = code && !("kiosk" in form.dataset); // A shared tablet keeps nothing of anyone.
  const status = form.querySelector("[data-sending]");
  const saved = form.querySelector("[data-saved]");
  const { steps, show, place } = makeSteps(page, form, save);
  let asking = false;

  function save() {
    if (!keeps || asking) return;
    const language = form.elements.taal.value;
    const done = write(code, { step: place(), language, values: values(form) });
    const text = done ? saved.dataset.text : saved.dataset.failed;
    if (saved.textContent !== text) saved.textContent = text; // Said once, not at each answer.
  }

  async function switchTo(language) {
    const address = new URL(form.action);
    address.searchParams.set("taal", language);
    const other = await fetchPage(address);
    if (!other) {
      status.textContent = status.dataset.languageWaits;
      return;
    }
    put(other, { step: place(), values: values(form) });
    other.querySelector(".variant-switch [aria-current]").focus();
  }

  // Whoever has this device now may be somebody else: nothing is shown before they say so.
  function ask(kept) {
    const panel = page.querySelector("[data-resumed]");
    const decide = (step, focus) => {
      asking = false;
      panel.hidden = true;
      form.hidden = false;
      show(step, focus);
    };
    asking = true;
    panel.hidden = false;
    form.hidden = true;
    panel.querySelector("[data-go-on]").addEventListener("click", () => {
      fill(form, kept.values);
      form.dispatchEvent(new Event("change"));
      decide(kept.step, true);
    });
    panel.querySelector("[data-restart]").addEventListener("click", () => {
      forget(code);
      decide(0, true);
    });
  }

  if (going) fill(form, going.values);
  offerClearing(form, page.querySelector("template[data-clearing]"));
  offerVoice(form, page.querySelector("[data-voice]"));
  offerCheck(form, steps, (index) => show(index, false));
  form.addEventListener("change", save);
  form.addEventListener("input", save);
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "switch") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    switchTo(event.submitter.value);
  });
  if (keeps) sendThroughDropOuts(form, status, (html, address) => thank(form, html, address));

  const refused = page.querySelector(".form-errors");
  const atError = form.querySelector(".field--invalid")?.closest("[data-step]");
  // On a slow line somebody may have begun before this script was here.
  const begun = Math.max(steps.findIndex((step) => step.querySelector("input:checked")), 0);
  show(refused ? Math.max(steps.indexOf(atError), 1) : (going?.step ?? begun), false);
  if (going) save();
  // What the server sent back (an error, another language) is newer than what was kept.
  const kept = keeps && !going && !("bound" in form.dataset) ? read(code) : null;
  if (kept && !saysNothing(Object.entries(kept.values))) ask(kept);
  document.dispatchEvent(new Event("survey:start"));
}

// In the language in which somebody was answering, if it's there.
async function startHere(page) {
  const form = page.querySelector("form[data-survey]");
  const kept = "bound" in form.dataset ? null : read(form.dataset.survey);
  if (!kept?.language || kept.language === form.elements.taal.value) {
    start(page);
    return;
  }
  const address = new URL(form.action);
  address.searchParams.set("taal", kept.language);
  const other = await fetchPage(address);
  if (other) put(other);
  else start(page);
}

// The answers to the statements go along with the question for one's own picture: nobody kept them.
function offerPicture(form, picture) {
  const codes = new Set(
    [...form.querySelectorAll("fieldset.scale")]
      .filter((statement) => !statement.closest("[data-optional]"))
      .map((statement) => statement.querySelector("input").name),
  );
  const given = [...new FormData(form)].filter(([name]) => codes.has(name));
  for (const [name, value] of given) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    picture.append(field);
  }
  picture.hidden = given.length === 0;
}

// It's sent: the device keeps nothing, and the thanks take the place of the questions.
function thank(form, html, address) {
  forget(form.dataset.survey);
  const thanks = parsed(html).querySelector("[data-sent]");
  if (!thanks) {
    location.replace(address);
    return;
  }
  offerPicture(form, thanks.querySelector("[data-picture]"));
  pageIn(document).replaceWith(thanks);
  history.replaceState(null, "", address);
  document.title = parsed(html).title;
  const title = thanks.querySelector("h1");
  title.tabIndex = -1;
  title.focus();
}

forgetOld();
const sent = document.querySelector("[data-sent]");
if (sent) forget(sent.dataset.sent);
const page = pageIn(document);
// A shared tablet starts by its own script.
if (page && !page.querySelector("form[data-kiosk]")) startHere(page);
