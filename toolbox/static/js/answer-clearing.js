// Taking a choice back: a button under the statement, or the Delete key on the choice itself.

export function offerClearing(form, template) {
  for (const statement of form.querySelectorAll("fieldset.scale")) {
    const button = template.content.firstElementChild.cloneNode(true);
    const radios = [...statement.querySelectorAll("input[type=radio]")];
    const look = () => {
      button.hidden = !radios.some((radio) => radio.checked);
    };
    const clear = () => {
      for (const radio of radios) radio.checked = false;
      radios[0].focus();
      radios[0].dispatchEvent(new Event("change", { bubbles: true }));
    };
    button.addEventListener("click", clear);
    statement.addEventListener("change", look);
    statement.addEventListener("keydown", (event) => {
      if (["Delete", "Backspace"].includes(event.key) && event.target.checked) clear();
    });
    statement.append(button);
    look();
  }
}
