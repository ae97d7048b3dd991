"""Turning the plain text of the starter files into rich text and blocks."""

import json
import re
from collections.abc import Iterable
from typing import Any

from django.utils.html import escape

# An address from the settings is worth a link; web addresses in the texts have no protocol.
MAIL = re.compile(r"\{\{(\w+_email)\}\}")
WEB = re.compile(r"\bwww\.[\w.-]+\w")

Block = dict[str, Any]


def inline(text: str) -> str:
    """The text as HTML, with links for e-mail and web addresses."""
    html = MAIL.sub(r'<a href="mailto:{{\1}}">{{\1}}</a>', escape(text))
    return WEB.sub(lambda match: f'<a href="https://{match[0]}/">{match[0]}</a>', html)


def paragraphs(texts: Iterable[str] | str) -> str:
    """One or more paragraphs of HTML."""
    texts = [texts] if isinstance(texts, str) else texts
    return "".join(f"<p>{inline(text)}</p>" for text in texts)


def bullets(texts: Iterable[str]) -> str:
    """A list of HTML; empty without texts."""
    items = "".join(f"<li>{inline(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def block(kind: str, value: Any) -> Block:
    """A block as a StreamField stores it."""
    return {"type": kind, "value": value}


def section(part: dict[str, Any]) -> list[Block]:
    """A heading with its paragraphs, list and closing sentence."""
    html = (
        paragraphs(part.get("paragraphs", []))
        + bullets(part.get("list", []))
        + paragraphs([part["closing"]] if "closing" in part else [])
    )
    return [block("heading", {"text": part["title"], "level": "h2"}), block("paragraph", html)]


def stream(blocks: Iterable[Block]) -> str:
    """The blocks as a StreamField takes them."""
    return json.dumps(list(blocks))
