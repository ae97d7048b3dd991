// A finger that goes across: +1 to the left, -1 to the right.

const least = 48; // pixels

export function onSwipe(area, act) {
  let finger = null;
  area.addEventListener("pointerdown", (event) => {
    if (event.isPrimary && event.pointerType !== "mouse") finger = event;
  });
  area.addEventListener("pointerup", (event) => {
    if (!finger) return;
    const [across, down] = [event.clientX - finger.clientX, event.clientY - finger.clientY];
    finger = null;
    if (Math.abs(across) >= least && Math.abs(across) >= 2 * Math.abs(down)) act(across < 0 ? 1 : -1);
  });
  area.addEventListener("pointercancel", () => {
    finger = null;
  });
}
