// Leads a method one step at a time, with a timer for each step.
// Without this file all steps stand below each other.
import * as time from "./facilitate-clock.js";
import { forget, keep, prefer, preferences, recall } from "./facilitate-keeping.js";
import { dropOffline, keepOffline } from "./offline.js";
import { chime, keepAwake, openSound, tremble } from "./facilitate-signals.js";
import { onSwipe } from "./facilitate-swipe.js";

const sizes = ["large", "medium", "small"];
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const words = (element) => element.innerText.replace(/\s+/g, " ").trim();
const whole = (length) => Math.floor(length / time.minute);

function start(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const parts = (name) => [...root.querySelectorAll(`[data-${name}]`)];
  const saying = part("words");
  const say = { ...saying.dataset };
  saying.remove();
  const panels = parts("panel");
  const end = panels.length - 1;
  const minutes = panels.slice(1, end).map((panel) => Number(panel.dataset.step) || null);
  const planned = minutes.reduce((sum, each) => sum + each, 0);
  const titles = panels.map((panel) => words(panel.querySelector("[data-title]")));
  const ticks = parts("check");
  const marks = [...part("track").children];
  const wishes = preferences();
  const { key } = root.dataset;
  const buttons = Object.fromEntries(
    parts("action").map((button) => [button.dataset.action, button]),
  );
  const begin = () => ({ ...time.fresh(minutes.length), ticks: [] });
  const kept = recall(key, minutes.length, Date.now());
  let state = kept ?? begin();
  let former = null;
  let ticking = 0;
  let keeping = true;

  const save = () => keeping && keep(key, state, Date.now());
  const announce = (text) => {
    part("status").textContent = text;
  };
  function note(text = "", undo = false) {
    part("note-line").hidden = !text;
    part("note").textContent = text;
    buttons.undo.hidden = !undo;
  }

  // The largest type with which the page fits; the smallest may scroll.
  function fit() {
    const page = document.documentElement;
    for (const size of sizes) {
      root.dataset.size = size;
      if (page.scrollHeight <= page.clientHeight) break;
    }
  }

  function showTotal(now) {
    const busy = time.elapsed(state, now);
    const n = whole(busy);
    const delay = "spread" in root.dataset ? null : time.delay(state, minutes, now);
    const late = whole(Math.abs(delay ?? 0));
    part("total").textContent = filled(planned ? say.total : say.busy, { n, total: planned });
    let schedule = "";
    if (planned && delay !== null) {
      if (late) schedule = filled(delay > 0 ? say.late : say.early, { n: late });
      else schedule = say.onTime;
    }
    part("schedule").textContent = schedule && `· ${schedule}`;
    const result = filled(planned ? say.result : say.resultBusy, { n, total: planned });
    part("result").textContent = result;
    part("result").hidden = !n;
  }

  function showTime(now) {
    showTotal(now);
    if (!time.atStep(state)) return;
    const running = time.runs(state);
    const rest = time.left(state, minutes, now);
    const over = rest !== null && rest <= 0;
    root.toggleAttribute("data-over", over);
    part("clock").textContent =
      rest === null ? time.clock(time.spent(state, now)) : (rest < 0 ? "+" : "") + time.clock(rest);
    part("left").hidden = rest === null;
    part("left").value = time.share(state, minutes, now);
    let mood = running ? say.running : say.paused;
    if (!running && !time.spent(state, now)) mood = say.ready;
    else if (running && rest === null) mood = say.free;
    part("state").textContent = over ? say.over : mood;
  }

  function signal(now) {
    const mark = time.passed(state, minutes, now);
    if (mark === undefined) return;
    save();
    const n = Math.ceil(time.left(state, minutes, now) / time.minute);
    if (mark > 0) {
      announce(n === 1 ? say.minuteLeft : filled(say.minutesLeft, { n }));
      return;
    }
    announce(filled(say.timeUp, { title: titles[state.place] }));
    tremble();
    if (wishes.sound) chime();
  }

  function tick() {
    clearTimeout(ticking);
    const now = Date.now();
    signal(now);
    showTime(now);
    if (time.runs(state)) ticking = setTimeout(tick, 1000 - (time.spent(state, now) % 1000));
  }

  function placeText() {
    if (state.place === 0) return say.before;
    if (state.place === end) return say.after;
    return filled(say.step, { n: state.place, total: end - 1 });
  }

  function show() {
    const { place } = state;
    panels.forEach((panel, number) => {
      panel.hidden = number !== place;
    });
    marks.forEach((mark, number) => {
      mark.classList.toggle("is-done", number < place - 1);
      mark.classList.toggle("is-now", number === place - 1);
    });
    part("place").textContent = placeText();
    part("timer").hidden = buttons.toggle.hidden = !time.atStep(state);
    root.dataset.at = time.atStep(state) ? "step" : "around";
    root.removeAttribute("data-over");
    root.toggleAttribute("data-running", time.runs(state));
    part("toggle-label").textContent = time.runs(state) ? say.pause : say.start;
    let next = say.next;
    if (place === 0) next = say.begin;
    else if (place === end - 1) next = say.finish;
    part("next-label").textContent = next;
    // Not `disabled`: a button that can't be used must not take the focus away.
    buttons.previous.setAttribute("aria-disabled", place === 0);
    buttons.next.setAttribute("aria-disabled", place === end);
    keepAwake(place > 0 && place < end);
    tick();
    fit();
  }

  function go(place) {
    if (place < 0 || place > end || place === state.place) return;
    note();
    time.go(state, place, Date.now());
    save();
    show();
    scrollTo(0, 0);
    const text = panels[place].querySelector("[data-text]");
    announce(`${placeText()}: ${titles[place]}. ${text ? words(text) : ""}`.trim());
    if (document.activeElement.closest("[hidden]")) {
      // The focus was on something that has gone: it must not get lost.
      const title = panels[place].querySelector("[data-title]");
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  }

  function toggle() {
    if (!time.atStep(state)) return;
    note();
    time.toggle(state, Date.now());
    if (wishes.sound) openSound();
    save();
    show();
    announce(time.runs(state) ? say.started : say.stopped);
  }

  function change(how, text) {
    if (!time.atStep(state)) return;
    how(Date.now());
    save();
    show();
    announce(text);
  }

  function closeMenu() {
    const menu = part("menu");
    if (menu.open && menu.matches(":focus-within")) menu.querySelector("summary").focus();
    menu.open = false;
  }

  function become(next, text, undo) {
    state = next;
    ticks.forEach((box, number) => {
      box.checked = state.ticks.includes(number);
    });
    save();
    show();
    note(text, undo);
  }

  function restart() {
    former = state;
    closeMenu();
    become(begin(), say.restarted, true);
  }

  async function fullscreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  }

  async function drop() {
    await dropOffline();
    keeping = false;
    forget(key);
    for (const element of parts("kept")) element.hidden = true;
    closeMenu();
    note(say.forgotten);
  }

  const actions = {
    previous: () => go(state.place - 1),
    next: () => go(state.place + 1),
    toggle,
    extend: () => change((now) => time.extend(state, minutes, now), say.extended),
    again: () => change((now) => time.again(state, now), say.again),
    restart,
    undo: () => become(former, "", false),
    fullscreen,
    forget: drop,
  };
  const keys = {
    ArrowLeft: actions.previous,
    PageUp: actions.previous,
    ArrowRight: actions.next,
    PageDown: actions.next,
    Home: () => go(0),
    End: () => go(end),
    " ": toggle,
    t: toggle,
    "+": actions.extend,
    f: () => buttons.fullscreen.hidden || fullscreen(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") closeMenu();
    const letter = event.key.length === 1 && event.key !== " ";
    if (letter && (!wishes.letters || event.repeat)) return;
    // Space belongs to the control that has the focus, and scrolls where there is no timer.
    const taken = event.target.closest?.("a, button, input, summary");
    if (event.key === " " && (taken || event.repeat || !time.atStep(state))) return;
    const action = keys[letter ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  for (const [name, button] of Object.entries(buttons)) {
    button.addEventListener("click", actions[name]);
  }
  document.addEventListener("click", (event) => {
    if (!part("menu").contains(event.target)) part("menu").open = false;
  });
  onSwipe(part("stage"), (step) => go(state.place + step));
  for (const box of ticks) {
    box.addEventListener("change", () => {
      state.ticks = ticks.flatMap((each, number) => (each.checked ? [number] : []));
      save();
    });
  }
  for (const box of parts("preference")) {
    box.checked = wishes[box.dataset.preference];
    box.addEventListener("change", async () => {
      wishes[box.dataset.preference] = box.checked;
      prefer(wishes);
      if (box.dataset.preference !== "sound" || !box.checked) return;
      await openSound();
      chime();
    });
  }
  document.addEventListener("visibilitychange", tick);
  document.addEventListener("fullscreenchange", () => {
    buttons.fullscreen.setAttribute("aria-pressed", Boolean(document.fullscreenElement));
  });

  panels.slice(1, end).forEach((panel, number) => {
    const after = titles[number + 2];
    if (number + 2 === end) return;
    panel.querySelector("[data-next-title]").textContent = after;
    panel.querySelector("[data-next]").hidden = false;
  });
  part("needs-script").remove();
  for (const name of ["controls", "menu", "track"]) part(name).hidden = false;
  buttons.fullscreen.hidden = !document.fullscreenEnabled;
  root.dataset.on = "";
  addEventListener("resize", fit);
  document.fonts.ready.then(fit);
  if (kept) become(kept, kept.place > 0 ? say.resumed : "", false);
  else show();
  keepOffline().then((done) => {
    for (const element of parts("kept")) element.hidden = !done;
    fit();
  });
}

const root = document.querySelector("[data-facilitate]");
if (root) start(root);
