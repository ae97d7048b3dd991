"""From a print template to HTML, and from HTML to a PDF."""

from io import BytesIO

import pikepdf
import pytest
from django.template import Context, Template
from django.template.loader import get_template

from content.blocks import body_blocks
from content.paper import complete_links, paper_html, paper_key, paper_pdf
from pdf.errors import PdfError
from tests.factories.content import ImageFactory, SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.pdf.structure import problems

STYLES = "".join(
    f'<link rel="stylesheet" href="app://static/css/{name}.css">'
    for name in ("tokens", "pdf/article")
)
PAGE = f"<html><head><title>T</title>{STYLES}</head><body><h1>{{}}</h1></body></html>"


def render(text: str, **context) -> str:
    return Template("{% load paper_tags %}" + text).render(Context(context))


@pytest.mark.parametrize(
    ("link", "complete"),
    [
        ('<a href="/kaarten/">', '<a data-inside href="http://testserver/kaarten/">'),
        ('<a class="x" href="/">', '<a data-inside class="x" href="http://testserver/">'),
        ('<a href="//elders.be/">', '<a href="//elders.be/">'),
        ('<a href="https://elders.be/a/">', '<a href="https://elders.be/a/">'),
        ('<a href="#deel">', '<a href="#deel">'),
        ('<a href="mailto:a@b.be">', '<a href="mailto:a@b.be">'),
        ('<abbr title="/x">', '<abbr title="/x">'),
    ],
)
def test_links_within_the_site_get_its_address(link: str, complete: str):
    assert complete_links(f"<p>{link}") == f"<p>{complete}"


@pytest.mark.django_db
def test_placeholders_are_filled_and_escaped():
    SiteSettingsFactory()
    page = StandardPageFactory(
        parent=HomePageFactory(), title="Over {{organisatie}}", summary="{{ sitenaam }}{{niets}}."
    )
    html = paper_html("pdf/page.html", {"page": page})
    assert "Over Sector &amp; Co" in html
    assert "Toolbox." in html
    assert "{{" not in html


@pytest.mark.django_db
def test_an_html_costs_two_queries_besides_its_page(django_assert_num_queries):
    SiteSettingsFactory()
    page = StandardPageFactory(parent=HomePageFactory())
    paper_html("pdf/page.html", {"page": page})
    with django_assert_num_queries(2):
        paper_html("pdf/page.html", {"page": page})


def test_other_words_are_another_file():
    keys = {
        paper_key("<p>Een</p>", title="Tip"),
        paper_key("<p>Twee</p>", title="Tip"),
        paper_key("<p>Een</p>", title="Werkvorm"),
    }
    assert len(keys) == 3
    assert paper_key("<p>Een</p>", title="Tip") in keys


def test_emoji_and_other_scripts_are_printed_in_their_own_typefaces():
    pdf = paper_pdf(PAGE.format("Koffie ☕ en مرحبا"), title="Talen")
    assert problems(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        fonts = {
            str(item.FontName)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }
    for name in ("Atkinson", "Emoji", "Arabic"):
        assert any(name in font for font in fonts), (name, fonts)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "https://elders.be/a.png", "app://media/../../manage.py"]
)
def test_paper_shows_no_files_from_elsewhere(address: str):
    with pytest.raises(PdfError):
        paper_pdf(PAGE.format(f'<img src="{address}" alt="x">'), title="Titel")


@pytest.mark.django_db
def test_an_image_comes_from_the_media_and_a_lost_one_has_no_address(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = ImageFactory()
    address = render("{% image_url image %}", image=image)
    assert address.startswith("app://media/images/")
    assert problems(paper_pdf(PAGE.format(f'<img src="{address}" alt="x">'), title="T")) == []
    for file in (tmp_path / "images").iterdir():
        file.unlink()
    assert render("{% image_url image %}", image=image) == ""


def test_headings_go_down_a_level():
    assert [render("{{ h|below }}", h=h) for h in ("h1", "h2", "h5", "h6")] == [
        "h2",
        "h3",
        "h6",
        "h6",
    ]


def test_addresses_are_whole_for_machines_and_short_for_people():
    assert render("{% full_address '/a/' %}") == "http://testserver/a/"
    assert render("{% full_address 'https://b.be/a/' %}") == "https://b.be/a/"
    assert render("{% full_address none %}", none=None) == "http://testserver/"
    assert render("{{ 'https://www.b.be/a/'|short }}") == "b.be/a"
    assert render("{{ 'b.be'|short }}") == "b.be"


def test_an_icon_is_decoration_and_one_that_is_not_there_is_left_out(caplog):
    icons = [f'<span class="icon icon--{name}"></span>' for name in ("lightbulb", "geen-icoon")]
    with_icon, without = (paper_pdf(PAGE.format(f"{icon}Tip"), title="T") for icon in icons)
    assert problems(with_icon) == problems(without) == []
    assert len(with_icon) > len(without)
    assert not caplog.records


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name, _block in body_blocks()])
def test_each_block_of_a_text_can_be_printed(name: str):
    block = dict(body_blocks())[name]
    value = block.to_python(block.get_prep_value(block.normalize(block.get_preview_value())))
    html = get_template(f"pdf/blocks/{name}.html").render({"value": value, "heading": "h1"})
    assert problems(paper_pdf(PAGE.format("Titel") + html, title="Titel")) == []
