// What somebody filled in, kept on this device until it is sent; after a day it goes.

const prefix = "toolbox-survey-";
const longestRest = 24 * 60 * 60 * 1000;

export function read(code) {
  if (!code) return null; // A preview or a try-out: nothing is kept.
  try {
    return JSON.parse(localStorage.getItem(prefix + code));
  } catch {
    return null; // Storage is closed off, or holds something else: start empty.
  }
}

// Of any survey: what lies here for more than a day goes, whichever page is opened.
export function forgetOld() {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const kept = read(name.slice(prefix.length));
      if (!kept || Date.now() - kept.at >= longestRest) localStorage.removeItem(name);
    }
  } catch {
    // Storage is closed off: nothing lies here.
  }
}

export function write(code, value) {
  if (!code) return false;
  try {
    localStorage.setItem(prefix + code, JSON.stringify({ at: Date.now(), ...value }));
    return true;
  } catch {
    return false;
  }
}

export function forget(code) {
  try {
    localStorage.removeItem(prefix + code);
  } catch {
    // Nothing was kept.
  }
}
