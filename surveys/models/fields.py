"""Keys that say nothing about when a row was written."""

import secrets
from typing import Any

from django.db import models

# Without look-alikes (0 o, 1 i l), because people type codes over from posters.
CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
CODE_LENGTH = 14  # 14 × log2(31) = 69 bits


def random_key() -> int:
    """A random 62-bit number: always positive, and two rows practically never share one."""
    return secrets.randbits(62)


def random_code() -> str:
    """An unguessable code of 69 bits, for an address that people may have to type."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


class RandomKeyField(models.BigIntegerField):
    """A random primary key, without a sequence that would tell the order of arrival.

    SQLite keeps a hidden, rising row number beside any primary key that isn't exactly `integer`;
    with that type the random key itself is the row number.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("primary_key", True)
        kwargs.setdefault("default", random_key)
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def db_type(self, connection: Any) -> str | None:
        """`integer` on SQLite, `bigint` elsewhere."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
