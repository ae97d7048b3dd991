"""What a questionnaire says, in the language that the reader has before them."""

from django.utils.formats import get_format
from django.utils.translation import get_language

from surveys.domain.texts import BASE_VARIANT, Text


def language_in_use() -> str:
    """The code of the active language (BCP 47)."""
    return get_language() or BASE_VARIANT


def said(text: Text) -> str:
    """The words in the active language, or the Dutch ones where it wasn't written in that."""
    return text.text(language_in_use())


def decimal_mark() -> str:
    """What stands before the decimals in the active language: a comma in Dutch."""
    return str(get_format("DECIMAL_SEPARATOR"))


def decimal(value: float) -> str:
    """One decimal, with the mark of the active language: 62,5 in Dutch."""
    return f"{value:.1f}".replace(".", decimal_mark())
