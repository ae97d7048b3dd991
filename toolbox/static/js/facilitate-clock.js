// The arithmetic of a session. Everything follows from moments and never from ticks, so nothing is
// lost while the tab sleeps or the page is away. Moments and times are in milliseconds.
// `minutes` lists the minutes of the steps, null for a step without fixed time.
// Place 0 is the preparation, then come the steps, and after them the end.

export const minute = 60_000;
// Minutes before the end at which the time that is left is told; 0 is the end itself.
const marks = [0, 1, 5];

export const fresh = (steps) => ({
  place: 0,
  since: null, // when the timer was started; null while it stands still
  times: Array.from({ length: steps }, () => ({ spent: 0, before: 0, extra: 0, told: [] })),
});

const current = (state) => state.times[state.place - 1];
const ran = (state, now) => (state.since === null ? 0 : Math.max(0, now - state.since));

function bank(state, now) {
  if (current(state)) current(state).spent += ran(state, now);
  state.since = null;
}

export const atStep = (state) => Boolean(current(state));
export const runs = (state) => state.since !== null;
export const spent = (state, now) => current(state).spent + ran(state, now);

// Null for a step without fixed time; below zero once the time is up.
export function left(state, minutes, now) {
  const planned = minutes[state.place - 1];
  return planned && planned * minute + current(state).extra - spent(state, now);
}

// The share of the step's time that has passed, 0 to 1.
export function share(state, minutes, now) {
  const whole = minutes[state.place - 1] * minute + current(state).extra;
  return whole ? Math.min(1, spent(state, now) / whole) : 0;
}

// A timer that runs goes on running in the step that one goes to.
export function go(state, place, now) {
  const running = runs(state);
  bank(state, now);
  state.place = place;
  if (running && current(state)) state.since = now;
}

export function toggle(state, now) {
  if (runs(state)) bank(state, now);
  else state.since = now;
}

export function again(state, now) {
  bank(state, now);
  const time = current(state);
  Object.assign(time, { spent: 0, before: time.before + time.spent, extra: 0, told: [] });
}

export function extend(state, minutes, now) {
  current(state).extra += minute;
  const rest = left(state, minutes, now);
  current(state).told = current(state).told.filter((mark) => rest <= mark * minute);
}

// All time that the timer ran, in whichever step.
export const elapsed = (state, now) =>
  state.times.reduce((sum, time) => sum + time.before + time.spent, ran(state, now));

// How much later than planned one is now, below zero when ahead; null before any timer ran.
// Steps without fixed time count for nothing: they can't be late.
export function delay(state, minutes, now) {
  if (!elapsed(state, now)) return null;
  return minutes.reduce((sum, planned, step) => {
    if (!planned) return sum;
    const here = step === state.place - 1;
    const time = state.times[step];
    const used = time.spent + (here ? ran(state, now) : 0);
    const due = step < state.place - 1 ? planned * minute : 0;
    return sum + used + time.before - (here ? Math.min(used, planned * minute) : due);
  }, 0);
}

// The mark (in minutes) that has been passed and not told yet; undefined when there is none.
export function passed(state, minutes, now) {
  const rest = atStep(state) && runs(state) ? left(state, minutes, now) : null;
  if (rest === null) return undefined;
  const mark = marks.find(
    (each) => rest <= each * minute && minutes[state.place - 1] >= 2 * each,
  );
  if (mark === undefined || current(state).told.includes(mark)) return undefined;
  current(state).told.push(mark);
  return mark;
}

// Such as 4:05 or 1:04:05. What is left is rounded up, so that 0:00 is the end.
export function clock(time) {
  const seconds = Math.ceil(Math.abs(time) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const start = hours ? `${hours}:${two(Math.floor(rest / 60))}` : Math.floor(rest / 60);
  return `${start}:${two(rest % 60)}`;
}
