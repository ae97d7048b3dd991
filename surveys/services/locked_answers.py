"""Answers that a shared tablet locked: only the site can open them, and only until the end.

HPKE (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. P-256 is the curve that every
browser has.
"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from content.sealing import seal, unseal
from surveys.models import Campaign, CampaignKey, CampaignTeam
from surveys.services.responses import NotOpenError

SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def make_key(*, campaign: Campaign) -> CampaignKey:
    """The pair of this survey: a new one when it has none."""
    return CampaignKey.objects.get_or_create(campaign=campaign, defaults=new_pair())[0]


def new_pair() -> dict[str, str | bytes]:
    """A new pair, as the fields of CampaignKey."""
    private = generate_private_key(SECP256R1())
    point = private.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return {
        "public": urlsafe_b64encode(point).decode().rstrip("="),
        "sealed_private": seal(pem.decode()),
    }


def unlock(*, campaign_team: CampaignTeam, envelopes: list[str]) -> list[str | None]:
    """What was locked for this team, in order; None for what can't be opened. One query.

    Raises NotOpenError when the key is gone: the survey has closed.
    """
    key = CampaignKey.objects.filter(campaign=campaign_team.campaign_id).first()
    if key is None:
        raise NotOpenError
    pem = unseal(key.sealed_private).encode()
    private = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(private, EllipticCurvePrivateKey):
        raise TypeError("The key of a survey lies on a curve.")
    return [_opened(private, campaign_team.code, envelope) for envelope in envelopes]


def lock_info(code: str) -> bytes:
    """What ties something locked to its purpose and its team (`info` of HPKE)."""
    return f"toolbox kiosk 1:{code}".encode()


def _opened(private: EllipticCurvePrivateKey, code: str, envelope: str) -> str | None:
    try:
        sealed = urlsafe_b64decode(envelope + "=" * (-len(envelope) % 4))
        return SUITE.decrypt(sealed, private, info=lock_info(code)).decode()
    except (binascii.Error, InvalidTag, ValueError):
        return None
