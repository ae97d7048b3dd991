"""Questionnaires in and out: canonical JSON for storage, TOML for exchange."""

from collections.abc import Mapping
from typing import Any

from surveys.domain.questionnaire import Questionnaire


def to_dict(questionnaire: Questionnaire) -> dict[str, Any]:
    """Plain data for JSON; `from_dict` reads it back to an equal questionnaire."""
    raise NotImplementedError


def from_dict(data: Mapping[str, Any]) -> Questionnaire:
    """Read the shape of `to_dict`. Raises QuestionnaireError listing every problem found."""
    raise NotImplementedError


def from_toml(data: Mapping[str, Any]) -> Questionnaire:
    """Read a parsed TOML questionnaire (text, text_en, text_fr, text_plain). Raises QuestionnaireError."""
    raise NotImplementedError


def content_hash(questionnaire: Questionnaire) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal characters: the identity of a version."""
    raise NotImplementedError
