"""Writing TOML: plain values first, then tables, then lists of tables."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from content.spreadsheets.files.errors import Reason, UnreadableError

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def read_toml(data: bytes) -> dict[str, Any]:
    """The tables of a TOML file. Raises UnreadableError, with the place in English."""
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise UnreadableError(Reason.UNKNOWN_CHARACTERS) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableError(Reason.NO_TOML, str(error)) from error


def write_toml(data: Mapping[str, Any]) -> str:
    """The data as TOML; None and empty lists of tables are left out."""
    return "\n".join(_lines(data, "")).strip("\n") + "\n"


def _lines(data: Mapping[str, Any], path: str) -> list[str]:
    plain = {
        name: value for name, value in data.items() if value is not None and not _is_table(value)
    }
    lines = [f"{_key(name)} = {_value(value)}" for name, value in plain.items()]
    for name, value in data.items():
        inner = f"{path}.{_key(name)}" if path else _key(name)
        if isinstance(value, Mapping):
            lines += ["", f"[{inner}]", *_lines(value, inner)]
        elif _is_table(value):
            for entry in value:
                lines += ["", f"[[{inner}]]", *_lines(entry, inner)]
    return lines


def _key(name: str) -> str:
    return name if BARE_KEY.fullmatch(name) else _value(name)


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)
    )


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case list():
            return "[" + ", ".join(_value(entry) for entry in value) + "]"
        case _:
            return f'"{"".join(map(_sign, str(value)))}"'


def _sign(sign: str) -> str:
    if sign in SHORT_ESCAPES:
        return SHORT_ESCAPES[sign]
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign
