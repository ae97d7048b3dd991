// A tablet that colleagues share: who walks away leaves nothing behind, and without network what
// they send waits here, locked. Never leaves the page, so there is no way back to anybody's answers.

import { isEmpty, put, start } from "./answer.js";
import { pageIn, parsed } from "./answer-page.js";
import { sendThroughDropOuts } from "./answer-sending.js";
import { howMany, keepSealed, sendKept } from "./kiosk-kept.js";
import { keepOffline } from "./offline.js";
import { canSeal } from "./sealing.js";

const idle = 60_000; // milliseconds without a touch or a key until it starts anew
const notice = 15_000; // of those, how long it asks whether somebody is still there
const glance = 4000; // milliseconds to know whether what was sent has arrived
const again = 10_000; // milliseconds until the next try to send what waits

let timers = [];
let held = false;

const formOf = (page) => page.querySelector("form[data-survey]");
const here = () => pageIn(document);
const asking = () => here().querySelector("[data-still-there]");
const isUntouched = () => isEmpty(formOf(here())) && !here().classList.contains("survey--begun");
const pause = (length) => new Promise((resolve) => setTimeout(resolve, length));

// How it is when nobody was here yet; `right` is what lets this tablet send in the grace hour.
let blank = here().outerHTML;
const right = () => {
  const { key, ticket } = formOf(pageIn(parsed(blank))).elements;
  return { key: key.value, ticket: ticket.value };
};
const { publicKey, later, survey: code } = formOf(here()).dataset;
const locks = canSeal && Boolean(publicKey) && "indexedDB" in window;

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

// The next person's page, with a key of its own: at once, without asking the network.
function begin() {
  held = false;
  if (!locks) {
    location.replace(location.pathname); // its key comes from the site
    return;
  }
  put(pageIn(parsed(blank)));
  formOf(here()).elements.key.value = newKey();
  refresh();
  sendAll();
}

// The survey may have ended, or its words have changed.
async function refresh() {
  const page = here();
  const answer = await fetch(location.pathname).catch(() => null);
  if (answer?.ok) {
    blank = pageIn(parsed(await answer.text().catch(() => "")))?.outerHTML ?? blank;
  } else if ([404, 410].includes(answer?.status) && page === here() && isUntouched()) {
    await sendAll();
    location.replace(location.pathname);
  }
}

let sending = null;

function sendAll() {
  if (!locks) return Promise.resolve(true);
  sending ??= sendKept()
    .catch(() => false) // the storage is closed off; what is there stays there
    .finally(() => {
      sending = null;
      tellWaiting();
    });
  return sending;
}

async function tellWaiting() {
  const line = here()?.querySelector("[data-wait-here]");
  if (!line) return;
  const number = await howMany().catch(() => 0);
  line.hidden = number === 0;
  line.textContent = line.dataset.waitHere.replace("{number}", number);
}

function thank(page, arrived) {
  const panel = page.querySelector("[data-thanks]");
  const button = panel.querySelector("[data-anew]");
  formOf(page).hidden = true;
  panel.hidden = false;
  panel.querySelector("[data-thanks-sent]").hidden = !arrived;
  panel.querySelector("[data-thanks-kept]").hidden = arrived;
  panel.querySelector("h2").focus();
  const done = () => {
    clearTimeout(timer);
    if (page === here()) begin();
  };
  const timer = setTimeout(done, button.dataset.seconds * 1000);
  button.addEventListener("click", done);
}

// What is being sent can't be seen, and another language would be another page.
function hold(page) {
  held = true;
  wait();
  for (const part of page.querySelectorAll("[data-step], .variant-switch, [data-voice]")) {
    part.hidden = true;
  }
}

async function send(page, form) {
  const status = form.querySelector("[data-sending]");
  if (isEmpty(form)) {
    status.textContent = status.dataset.nothing;
    return;
  }
  hold(page);
  status.textContent = status.dataset.sending;
  const body = new URLSearchParams(new FormData(form)).toString();
  try {
    await keepSealed({ publicKey, info: `toolbox kiosk 1:${code}`, later, ...right() }, body);
  } catch {
    // Nothing can be kept here: it is sent at once, or waits on the screen for the network.
    sendThroughDropOuts(form, status, leave);
    form.dataset.unlocked = "";
    form.requestSubmit();
    return;
  }
  thank(page, await Promise.race([sendAll(), pause(glance).then(() => false)]));
}

const leave = (html, address) => location.replace(address);

document.addEventListener("survey:start", () => {
  const page = here();
  const form = formOf(page);
  const full = page.querySelector("[data-full-screen]");
  full.hidden = !document.fullscreenEnabled || document.fullscreenElement !== null;
  full.addEventListener("click", () => document.documentElement.requestFullscreen());
  asking().addEventListener("close", wait); // also when a screen reader presses the button
  form.addEventListener("sending", () => hold(page));
  if (locks) {
    form.addEventListener("submit", (event) => {
      if ("unlocked" in form.dataset) return;
      event.preventDefault();
      send(page, form);
    });
  } else sendThroughDropOuts(form, form.querySelector("[data-sending]"), leave);
  tellWaiting();
});
document.addEventListener("fullscreenchange", () => {
  const full = here()?.querySelector("[data-full-screen]");
  if (full) full.hidden = document.fullscreenElement !== null;
});

function wait() {
  timers.forEach(clearTimeout);
  if (asking().open) asking().close();
  if (held) return;
  timers = [
    setTimeout(() => {
      if (!isUntouched()) asking().showModal();
    }, idle - notice),
    setTimeout(() => {
      begin();
      wait();
    }, idle),
  ];
}

for (const sign of ["pointerdown", "keydown", "input", "wheel", "touchmove"]) {
  addEventListener(sign, wait, { passive: true });
}
addEventListener("online", sendAll);
setInterval(sendAll, again);
// A page that the browser kept would show what somebody filled in.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.replace(location.pathname);
});

const languages = [...here().querySelectorAll("button[name=switch]")].map(({ value }) => value);
if (locks) {
  begin();
  keepOffline(languages.map((one) => `${location.pathname}?taal=${encodeURIComponent(one)}`));
} else start(here());
wait();
