"""Texts of cells, so that they survive a spreadsheet program."""

import re
import unicodedata

FORMULA_START = re.compile(r"'*[=+\-@\t\r]")
ESCAPED = re.compile(r"'+[=+\-@\t\r]")
NEWLINES = re.compile(r"\r\n?|_x000D_\n?")
# What no XML file may hold; with the C0 controls, which are handled as controls.
NONCHARACTERS = "\ufffe\uffff"


def escape_formula(text: str) -> str:
    """The text with an apostrophe in front where a program would run it as a formula."""
    return f"'{text}" if FORMULA_START.match(text) else text


def unescape_formula(text: str) -> str:
    """What `escape_formula` was given."""
    return text[1:] if ESCAPED.match(text) else text


def tidy(text: str) -> str:
    """The text with one kind of line end and without white space around it, as forms keep it."""
    return NEWLINES.sub("\n", text).strip()


def unprintable(text: str) -> bool:
    """Whether there are characters in it that can't be shown, such as NUL."""
    return any(
        sign in NONCHARACTERS or (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t")
        for sign in text
    )


def writable(text: str) -> str:
    """The text with a mark in the place of what a file can't hold."""
    return "".join("\ufffd" if unprintable(sign) else sign for sign in NEWLINES.sub("\n", text))
