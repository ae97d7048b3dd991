// A card that follows the finger, and goes to the pile on that side when it is let go.

const far = 56; // pixels

function pileAt(across, down) {
  if (Math.abs(across) >= far && Math.abs(across) > -down) return across < 0 ? "not" : "fits";
  return -down >= far ? "sometimes" : null;
}

export function onThrow(card, { lean, put }) {
  let from = null;

  const distance = (event) => [event.clientX - from.x, event.clientY - from.y];

  function rest() {
    from = null;
    card.style.removeProperty("translate");
    card.style.removeProperty("rotate");
    lean(null);
  }

  card.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.pointerType === "mouse") return;
    from = { x: event.clientX, y: event.clientY };
    card.setPointerCapture(event.pointerId);
  });
  card.addEventListener("pointermove", (event) => {
    if (!from || !event.isPrimary) return;
    const [across, down] = distance(event);
    card.style.translate = `${across}px ${Math.min(down, 0)}px`;
    card.style.rotate = `${across / 30}deg`;
    lean(pileAt(across, down));
  });
  card.addEventListener("pointerup", (event) => {
    if (!from || !event.isPrimary) return;
    const pile = pileAt(...distance(event));
    rest();
    if (pile) put(pile);
  });
  card.addEventListener("pointercancel", rest);
}
