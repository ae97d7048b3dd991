"""Codes and secrets in links."""

import secrets
from hashlib import sha256

CODE_BYTES = 12  # 96 bits: nobody guesses the link of a map
SECRET_BYTES = 24  # 192 bits: whoever has it acts as that person


def new_code() -> str:
    """A random code for the link that a team shares."""
    return secrets.token_urlsafe(CODE_BYTES)


def new_secret() -> str:
    """A random secret for one person's own link."""
    return secrets.token_urlsafe(SECRET_BYTES)


def hashed(secret: str) -> str:
    """What is stored of a secret: 64 hexadecimal digits that don't lead back to it."""
    return sha256(secret.encode()).hexdigest()
