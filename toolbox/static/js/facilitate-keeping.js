// What a session keeps in this browser, so that a reload loses nothing: where one is, the times and
// the ticks. Nothing about a person, and after half a day it counts for nothing any more.

const version = 1;
const family = "begeleiden:";
const wishes = "begeleiden-voorkeur";
const longest = 12 * 60 * 60 * 1000;

const isTime = (time) =>
  [time?.spent, time?.before, time?.extra].every(Number.isFinite) && Array.isArray(time.told);

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null; // refused by the browser, or not ours: a session then begins anew
  }
}

// False when the browser refuses or is full: the session goes on without.
function write(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // Without storage there is nothing to remove.
  }
}

function names() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(family));
  } catch {
    return [];
  }
}

const isFresh = (kept, now) => kept?.version === version && Math.abs(now - kept.at) < longest;

// The session of this method with these steps; null when there is none. Clears what is old.
export function recall(key, steps, now) {
  for (const name of names()) if (!isFresh(read(name), now)) remove(name);
  const state = read(family + key)?.state;
  const fits =
    Array.isArray(state?.times) &&
    state.times.length === steps &&
    state.times.every(isTime) &&
    Number.isInteger(state.place) &&
    state.place >= 0 &&
    state.place <= steps + 1 &&
    (state.since === null || Number.isFinite(state.since)) &&
    Array.isArray(state.ticks);
  return fits ? state : null;
}

export const keep = (key, state, now) => write(family + key, { version, at: now, state });

export const forget = (key) => remove(family + key);

export const preferences = () => ({ sound: false, letters: true, ...read(wishes) });

export const prefer = (chosen) => write(wishes, chosen);
