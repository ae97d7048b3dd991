"""Keeping what only the site may read: texts encrypted at rest, and fingerprints to compare.

The keys are derived from DATA_KEYS, newest first: what an older key sealed can still be opened.
"""

import base64
import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SealError(ValueError):
    """What was sealed can't be opened: another key, or somebody changed it."""


def seal(text: str) -> bytes:
    """The text, encrypted and signed with the newest key (Fernet: AES-128-CBC, HMAC-SHA256)."""
    return _box(tuple(settings.DATA_KEYS)).encrypt(text.encode())


def unseal(sealed: bytes) -> str:
    """The text that was sealed. Raises SealError when no key fits."""
    try:
        return _box(tuple(settings.DATA_KEYS)).decrypt(bytes(sealed)).decode()
    except InvalidToken as error:
        raise SealError("None of DATA_KEYS opens this.") from error


def fingerprint(purpose: str, text: str) -> str:
    """64 hexadecimal digits that are the same for the same purpose and text, keyed.

    Without the oldest of DATA_KEYS nobody can make or check one; so a new key goes in front.
    """
    key = _derived(settings.DATA_KEYS[-1], f"fingerprint:{purpose}")
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key, "seal"))) for key in keys])


@lru_cache(maxsize=64)
def _derived(key: str, purpose: str) -> bytes:
    """32 bytes for one purpose (HKDF-SHA256, RFC 5869)."""
    derivation = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose.encode())
    return derivation.derive(key.encode())
