// A soft sound, a short tremble, and a screen that stays on.

let audio = null;
let lock = null;
let awake = false;

// Browsers allow sound only after somebody touched the page: call this from a click or a key.
export function openSound() {
  audio ??= new AudioContext();
  return audio.resume();
}

function note(pitch, start) {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.25, start + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 1.4);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 1.5);
}

export function chime() {
  if (audio?.state !== "running") return;
  note(523.25, audio.currentTime);
  note(659.25, audio.currentTime + 0.35);
}

export function tremble() {
  navigator.vibrate?.([180, 120, 180]);
}

async function holdScreen() {
  if (!awake || lock || !("wakeLock" in navigator) || document.hidden) return;
  try {
    lock = await navigator.wakeLock.request("screen");
  } catch {
    return; // refused, for example to save the battery: the screen then follows the device
  }
  lock.addEventListener("release", () => {
    lock = null;
  });
  if (!awake) lock.release();
}

// The browser lets go each time that the page is out of sight.
document.addEventListener("visibilitychange", holdScreen);

export function keepAwake(wanted) {
  awake = wanted;
  if (awake) holdScreen();
  else lock?.release();
}
