"""Typesets card faces: untagged pages that the composed sheets give their text."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from pdf.assets import FONT_FAMILY, AssetFetcher
from pdf.faces import typeset_faces
from pdf.scripts import script_css, script_families, scripts_dir

STATIC = settings.BASE_DIR / "toolbox" / "static"


def typeset(template: str, context: Mapping[str, Any], *, count: int) -> tuple[bytes, ...]:
    """One page per face of a print template. Raises PdfError when it isn't `count` pages."""
    html = render_to_string(template, {**context})
    scripts = script_families(strip_tags(html))
    families = ", ".join(f'"{family}"' for family in (FONT_FAMILY, *scripts))
    fonts = f"<style>{script_css(scripts)}:root{{--font: {families}}}</style></head>"
    return typeset_faces(
        html.replace("</head>", fonts, 1),
        fetcher=AssetFetcher({"static": STATIC, "scripts": scripts_dir()}),
        count=count,
        lang=settings.LANGUAGE_CODE,
    )
