// Dragging an item of a list by its grip, with a mouse or a finger. The buttons do the same.

export function dragItems(root, dropped) {
  let item = null;

  function letGo() {
    item?.classList.remove("selection-item--dragged");
    item = null;
  }

  root.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (!grip || !event.isPrimary || event.button) return;
    event.preventDefault();
    item = grip.closest("[data-item]");
    item.classList.add("selection-item--dragged");
    root.setPointerCapture(event.pointerId);
  });

  root.addEventListener("pointermove", (event) => {
    if (!item) return;
    const over = [...item.parentElement.children].find((other) => {
      const box = other.getBoundingClientRect();
      return other !== item && event.clientY > box.top && event.clientY < box.bottom;
    });
    if (!over) return;
    const box = over.getBoundingClientRect();
    const lower = event.clientY > box.top + box.height / 2;
    if (lower) over.after(item);
    else over.before(item);
  });

  root.addEventListener("pointerup", () => {
    const token = item?.dataset.item;
    letGo();
    if (token) dropped(token);
  });
  root.addEventListener("pointercancel", letGo);
}
