"""Pages on paper: a print template to HTML with everything filled in, and that HTML to a PDF."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from inspect import getsource
from pathlib import Path
from typing import Any

import weasyprint
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from content.models.settings import SiteSettings
from content.placeholders import fill_html
from pdf import assets, document, finishing
from pdf.assets import FONT_FAMILY, AssetFetcher
from pdf.scripts import script_css, script_families, scripts_dir

STATIC_DIR: Path = settings.BASE_DIR / "toolbox" / "static"
# A link within the site; on paper it needs the site's address before it.
INSIDE = re.compile(r'(<a\b[^>]*?\shref=")(?=/(?!/))')
ICON = re.compile(r"\bicon--([a-z0-9-]+)")


def paper_html(template: str, context: Mapping[str, Any]) -> str:
    """The HTML of a print template, with placeholders filled and links complete; two queries.

    The template also gets `site`, the site's settings.
    """
    site = SiteSettings.for_default_site()
    html = render_to_string(template, {**context, "site": site})
    if "{{" in html:
        html = fill_html(html, site.placeholder_values)
    return complete_links(html)


def complete_links(html: str) -> str:
    """Put the site's address before each link within the site, and mark it with `data-inside`."""
    return INSIDE.sub(lambda match: _marked(match[1]) + settings.SITE_URL, html)


def paper_key(html: str, *, title: str) -> str:
    """The content hash of a PDF: the same words in the same design are the same file."""
    return sha256(f"{_design()}\0{title}\0{html}".encode()).hexdigest()


def paper_pdf(html: str, *, title: str, lang: str = settings.LANGUAGE_CODE) -> bytes:
    """The tagged PDF of a print template's HTML; it may read the site's own styles and images.

    `lang` is its main language (BCP 47). Raises PdfError when a file that the HTML names is missing
    or isn't the site's own.
    """
    fetcher = AssetFetcher(
        {"static": STATIC_DIR, "media": Path(settings.MEDIA_ROOT), "scripts": scripts_dir()}
    )
    scripts = script_families(strip_tags(html))
    families = ", ".join(f'"{family}"' for family in (FONT_FAMILY, *scripts))
    fonts = f"{script_css(scripts)}:root{{--font: {families}}}"
    styles = f"<style>{fonts}{_icon_css(html)}</style></head>"
    return document.html_to_pdf(
        html.replace("</head>", styles, 1),
        fetcher=fetcher,
        title=title,
        lang=lang,
    )


def _icon_css(html: str) -> str:
    """Icons as backgrounds: an image without a text alternative is an error in a tagged PDF."""
    names = sorted(set(ICON.findall(html)))
    return "".join(
        f'.icon--{name}{{background-image:url("app://static/img/icons/{name}.svg")}}'
        for name in names
        if (STATIC_DIR / "img" / "icons" / f"{name}.svg").is_file()
    )


def _marked(start: str) -> str:
    return start.replace("<a", "<a data-inside", 1)


@cache
def _design() -> str:
    """What paper looks like apart from its HTML; a new design makes every file new."""
    css = STATIC_DIR / "css"
    files = [css / "tokens.css", *sorted((css / "pdf").glob("*.css"))]
    parts = [
        weasyprint.__version__,
        *(file.read_text() for file in files),
        *(getsource(module) for module in (assets, document, finishing)),
    ]
    return sha256("\0".join(parts).encode()).hexdigest()
