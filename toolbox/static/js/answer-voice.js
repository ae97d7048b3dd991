// Reading aloud, by voices that are on the device itself: what is read goes to nobody.

const pace = 0.95; // of the voice's own

// A button of which pressing starts and stops it; hidden where no local voice knows the language.
export function offerVoice(form, button) {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const [language] = form.closest("[lang]").lang.toLowerCase().split("-"); // Any region will do.
  let voice;

  function look() {
    voice = speech
      .getVoices()
      .find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
    button.hidden = !voice;
    if (!voice) press(false);
  }

  function press(on) {
    button.setAttribute("aria-pressed", String(on));
    button.nextElementSibling.hidden = !on;
    if (!on) speech.cancel();
  }

  function say(text) {
    speech.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = pace;
    speech.speak(words);
  }

  function textOf(element) {
    return element.textContent.trim().replace(/\s+/g, " ");
  }

  function read(target) {
    if (button.getAttribute("aria-pressed") !== "true") return;
    const label = target.closest("label");
    const statement = target.closest("fieldset.scale");
    if (label && target.checked) say(textOf(label));
    else if (!label && statement) {
      const labels = [...statement.querySelectorAll(".scale__label")].map(textOf);
      say([textOf(statement.querySelector("legend [data-words]")), ...labels].join(". "));
    }
  }

  button.addEventListener("click", () => {
    press(button.getAttribute("aria-pressed") !== "true");
    const first = form.querySelector("[data-step]:not([hidden]) fieldset.scale legend");
    if (first) read(first);
  });
  // By touch or mouse on a statement, and with the keyboard on coming to it.
  form.addEventListener("click", (event) => {
    if (event.target.closest("legend")) read(event.target);
  });
  form.addEventListener("focusin", (event) => {
    const statement = event.target.closest("fieldset.scale");
    if (!statement || statement.contains(event.relatedTarget)) return;
    if (event.target.matches(":focus-visible")) read(statement.querySelector("legend"));
  });
  form.addEventListener("change", (event) => read(event.target));
  form.addEventListener("steps:show", () => speech.cancel());
  addEventListener("pagehide", () => speech.cancel());
  speech.addEventListener?.("voiceschanged", look);
  look();
}
