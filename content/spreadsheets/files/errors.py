"""Why a file can't be read."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a file as a whole."""

    TOO_LARGE = "too large"
    EMPTY = "empty"
    OLD_EXCEL = "old excel or password"
    OTHER_KIND = "another kind of file"
    MACROS = "macros"
    DAMAGED = "damaged"
    UNPACKS_TOO_LARGE = "unpacks too large"
    UNKNOWN_CHARACTERS = "unknown characters"
    QUOTES = "quotes"
    NO_TOML = "no toml"


class UnreadableError(ValueError):
    """The file can't be read; `detail` says where, in the words of the format."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
