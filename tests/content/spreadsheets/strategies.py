"""Hypothesis strategies: the texts that editors write, and some that nobody should."""

from hypothesis import strategies as st

from content.spreadsheets.files.texts import tidy

# Without what no form field takes either: control characters, halves of characters.
SIGNS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
ODD = st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''@x",
        "-2 punten",
        "+32 2 555",
        "@naam",
        'Ze zei: "ja"; en ging.',
        "een\ntwee\n\ndrie",
        "komma, puntkomma; tab\teinde",
        "👩‍🚒 brandweer 🇧🇪",
        "שלום עולם",
        "مرحبا \u200fبكم",
        "007",
        "1,5",
        "TRUE",
        "_x0041_",
        "{=A1}",
        "https://voorbeeld.example",
    ]
)
LINES = st.lists(st.text(SIGNS, max_size=30), max_size=4).map("\n".join)
# openpyxl loses this sign of its own escapes; no one writes it.
TEXTS = (ODD | LINES).map(tidy).filter(lambda text: "x005F_" not in text)
FILLED = TEXTS.filter(bool)
