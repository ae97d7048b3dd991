"""A print template reads what it may and nothing else, whatever it asks for."""

import pytest

from pdf.assets import AssetFetcher, font_face_css, fonts_dir
from pdf.document import html_to_pdf
from pdf.errors import PdfError

FORBIDDEN = [
    "file:///etc/passwd",
    "http://169.254.169.254/latest/meta-data/",
    "https://example.org/image.png",
    "//example.org/image.png",
    "ftp://example.org/image.png",
    "app://static/../secret.txt",
    "app://static/%2e%2e/secret.txt",
    "app://static/..%2fsecret.txt",
    "app://static/..%5csecret.txt",
    "app://static//etc/passwd",
    "app://static/link.txt",
    "app://static/style.css%00.png",
    "app://static/",
    "app://static/missing.png",
    "app://elsewhere/style.css",
    "app:///etc/passwd",
    "/static/image.png",
    "image.png",
    "data:text/html,<b>text</b>",
    "data:image/png;base64,####",
]


@pytest.mark.parametrize("url", FORBIDDEN)
@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="x" src="{}">',
        '<link rel="stylesheet" href="{}">',
        '<link rel="attachment" href="{}">',
        '<style>body{{background:url("{}")}}</style>',
        '<svg width="9" height="9"><image href="{}" width="9" height="9"/></svg>',
    ],
    ids=["img", "stylesheet", "attachment", "background", "svg"],
)
def test_a_forbidden_address_stops_the_render(fetcher, markup, url):
    html = f"<html><head></head><body><p>Tekst</p>{markup.format(url)}</body></html>"

    with pytest.raises(PdfError):
        html_to_pdf(html, fetcher=fetcher, title="Titel")


def test_a_redirect_has_nowhere_to_go(fetcher):
    # Only app:// and data: are served, from disk or memory, so no answer can point elsewhere.
    assert not any(hasattr(handler, "redirect_request") for handler in fetcher.handlers)


def test_a_file_inside_a_root_is_served_with_its_type(fetcher):
    response = fetcher.fetch("app://static/style.css?v=3#top")

    assert response.read() == b"h1{color:#0f5e5a}"
    assert response.content_type == "text/css"


@pytest.mark.parametrize(
    "url", ["data:image/svg+xml,%3Csvg%2F%3E", "data:image/svg+xml;base64,PHN2Zy8+"]
)
def test_an_image_in_a_data_url_is_served(fetcher, url):
    assert fetcher.fetch(url).read() == b"<svg/>"


def test_the_house_typeface_is_always_there():
    fetcher = AssetFetcher({})

    for path in fonts_dir().glob("*.ttf"):
        url = f"app://fonts/{path.name}"
        assert url in font_face_css()
        assert fetcher.fetch(url).read()[:4] == b"\0\1\0\0"
