"""The PDF of each kind of page."""

import json
from io import BytesIO

import pikepdf
import pytest
from django.template.loader import render_to_string
from django.test import Client
from pypdf import PdfReader
from wagtail.models import Page, PageViewRestriction

from content.paper import paper_html, paper_pdf
from tests.factories.content import ImageFactory, SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    PillarFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tests.pdf.structure import problems, walk
from tests.tools.models.test_pages import (
    index_with,
    method_with,
    questionnaire_with,
    talent_map_with,
    theme_with,
    tip_with,
)

pytestmark = pytest.mark.django_db
OUTSIDE = '<p>Lees <a href="https://elders.be/a">dit artikel</a>.</p>'


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other tests are not there yet."""
    settings.MEDIA_ROOT = tmp_path


def standard_page(**fields) -> Page:
    return StandardPageFactory(parent=HomePageFactory(), **fields)


KINDS = (
    MethodPageFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
    standard_page,
)


def reader(client: Client, page: Page) -> PdfReader:
    return PdfReader(BytesIO(client.get(page.pdf_url).content))


def text_of(client: Client, page: Page) -> str:
    """All text of a page's PDF, with single spaces."""
    pages = reader(client, page).pages
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in pages)


def outline(items: list) -> list:
    return [outline(item) if isinstance(item, list) else item.title for item in items]


@pytest.mark.parametrize("factory", KINDS)
def test_each_kind_has_an_accessible_pdf_with_its_address(client: Client, factory):
    page = factory(title="Wat {{organisatie}} doet", summary="Voor {{ organisatie }}.")
    SiteSettingsFactory(organisation_name="De Vlinder & Co")
    response = client.get(page.pdf_url)
    assert response["Content-Type"] == "application/pdf"
    assert problems(response.content) == []
    text = text_of(client, page)
    assert "Wat De Vlinder & Co doet" in text
    assert "Voor De Vlinder & Co." in text
    assert f"testserver{page.url.rstrip('/')}" in text.replace(" ", "")


@pytest.mark.parametrize("factory", KINDS)
def test_what_is_not_published_has_no_pdf(client: Client, factory):
    page = factory()
    page.title = "Nog geheim"
    page.save_revision()
    assert "Nog geheim" not in text_of(client, page)
    url = page.pdf_url
    page.unpublish()
    assert client.get(url).status_code == 404


def test_a_pdf_is_as_private_as_its_page(client: Client):
    tip = TipPageFactory()
    PageViewRestriction.objects.create(page=tip, restriction_type=PageViewRestriction.LOGIN)
    for url in (tip.url, tip.pdf_url):
        response = client.get(url)
        assert response.status_code == 302
        assert "login" in response["Location"]


@pytest.mark.parametrize("items", (1, 3))
@pytest.mark.parametrize(
    ("build", "queries"),
    [
        (index_with, 12),
        (theme_with, 13),
        (tip_with, 11),
        (method_with, 12),
        (questionnaire_with, 14),
        (talent_map_with, 13),
    ],
)
def test_query_count_is_constant(client: Client, items, build, queries, django_assert_num_queries):
    SiteSettingsFactory()
    page = build(items)
    client.get(page.pdf_url)
    with django_assert_num_queries(queries):
        response = client.get(page.pdf_url)
    assert response.status_code == 200


def test_a_tip_prints_all_its_text(client: Client):
    practices = [{"type": "practice", "value": f"<p>Idee {number}.</p>"} for number in range(3)]
    tip = TipPageFactory(
        summary="In het kort.",
        why="<p>Het helpt.</p>",
        pitfall="<p>Niet te veel.</p>",
        body=json.dumps([{"type": "paragraph", "value": OUTSIDE}]),
        practices=json.dumps(practices),
    )
    text = text_of(client, tip)
    for part in ("In het kort.", "Het helpt.", "Niet te veel.", "Idee 0.", "Idee 2.", "Kleine"):
        assert part in text
    assert "dit artikel (https://elders.be/a)" in text
    assert len(reader(client, tip).pages) == 1


def test_a_method_prints_the_minutes_of_its_steps(client: Client):
    values = [
        {"title": "Landen", "minutes": 5, "text": "<p>Zit.</p>"},
        {"title": "Praten", "minutes": 10, "text": "<p>Vraag door.</p>"},
    ]
    method = MethodPageFactory(
        steps=json.dumps([{"type": "step", "value": value} for value in values]),
        preparation="Zet stoelen klaar.",
        variations="Online.",
        facilitator_tips="Kom op tijd.",
    )
    text = text_of(client, method)
    for part in ("Koffie", "Zet stoelen klaar.", "Vraag door.", "Online.", "Kom op tijd."):
        assert part in text
    assert "5 minuten" in text
    assert "10 minuten" in text
    assert method.running_time.text in text
    assert method.step_list[1].clock in text


def theme_with_tips() -> Page:
    theme = ThemePageFactory(title="Samen", self_title="Voor jezelf", closing_title="Onthoud")
    pillar = PillarFactory(page=theme, title="Maak plaats", lead="Ruimte om te leren.")
    PillarFactory(page=theme, title="Nog zonder tips")
    TipPageFactory(parent=theme, pillar=pillar, title="Drink koffie", summary="Samen pauze.")
    TipPageFactory(parent=theme, title="Kijk terug")
    TipPageFactory(parent=theme, title="Nog niet af", live=False)
    return theme


def test_a_theme_is_a_brochure_with_contents_and_whole_tips(client: Client):
    theme = theme_with_tips()
    text = text_of(client, theme)
    for part in ("Leren doe je overal.", "Ruimte om te leren.", "Samen pauze.", "Vraag het."):
        assert part in text
    assert "Begin met koffie." in text
    assert "Nog niet af" not in text
    assert "Nog zonder tips" not in text
    tips = [["Drink koffie", ["Probeer dit morgen"]], ["Kijk terug", ["Probeer dit morgen"]]]
    parts = ["Inhoud", "Maak plaats", tips[0], "Voor jezelf", tips[1], "Onthoud"]
    assert outline(reader(client, theme).outline) == ["Samen", parts]


def test_a_private_tip_is_not_in_the_brochure(client: Client):
    theme = theme_with_tips()
    tip = theme.get_children().get(title="Kijk terug")
    PageViewRestriction.objects.create(page=tip, restriction_type=PageViewRestriction.LOGIN)
    assert "Kijk terug" not in text_of(client, theme)


def test_a_questionnaire_prints_what_is_measured(client: Client):
    page = QuestionnairePageFactory()
    text = text_of(client, page)
    for dimension in page.measured:
        assert dimension.name in text
        assert dimension.sample in text


def test_a_talent_map_prints_every_talent(client: Client):
    page = TalentMapPageFactory()
    text = text_of(client, page)
    for talent in page.talent_set.talents.all():
        assert talent.name in text
        assert talent.description in text


def test_a_list_prints_its_tools_kind_by_kind(client: Client):
    index = index_with(2)
    theme = index.get_children().filter(title__startswith="Thema").first()
    TipPageFactory(parent=theme, title="Een tip")
    MethodPageFactory(parent=index, title="Concept", live=False)
    text = text_of(client, index)
    assert "Concept" not in text
    places = [text.index(word) for word in ("Thema’s", "Een tip", "Werkvormen", "Kaartensets")]
    assert places == sorted(places)
    for page in index.get_children().live():
        assert page.title in text


def test_a_list_of_one_kind_prints_that_kind_only(client: Client):
    index = index_with(1)
    index.kind = "card-set"
    index.save()
    text = text_of(client, index)
    assert "Kaartensets" in text
    assert "Werkvorm" not in text


def test_a_page_of_pdf_is_not_hidden_behind_the_pages_above_it(client: Client):
    tip = TipPageFactory()
    assert client.get(tip.pdf_url).status_code == 200
    assert client.get(f"{tip.pdf_url}nog/").status_code == 404
    assert client.get(f"{tip.url}iets/").status_code == 404


def test_images_are_printed_with_their_description(client: Client):
    image = ImageFactory(description="Het team aan tafel", credit="Fien Foto")
    values = [
        {"image": image.pk, "caption": "Maandag", "decorative": False},
        {"image": image.pk, "caption": "", "decorative": True},
    ]
    body = json.dumps([{"type": "image", "value": value} for value in values])
    page = standard_page(body=body)
    pdf = client.get(page.pdf_url).content
    assert problems(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        figures = [str(item.Alt) for item in walk(document) if item.S == "/Figure"]
    assert figures == ["QR-code van deze pagina", "Het team aan tafel"]
    assert "Maandag © Fien Foto" in text_of(client, page)


def test_an_image_whose_file_is_lost_leaves_its_description(client: Client):
    image = ImageFactory(description="Het team aan tafel")
    image.file.storage.delete(image.file.name)
    value = {"image": image.pk, "caption": "", "decorative": False}
    page = standard_page(body=json.dumps([{"type": "image", "value": value}]))
    assert "Het team aan tafel" in text_of(client, page)


@pytest.mark.parametrize("factory", (*KINDS, CardSetPageFactory))
def test_an_article_in_a_booklet_begins_at_the_level_of_its_place(factory):
    page = factory()
    html = render_to_string(page.article_template, {"page": page, "heading": "h2"})
    assert f'<h2 class="article__title">{page.title}</h2>' in html
    assert html.count("<h2") == 1
    assert "<h1" not in html


def test_the_article_of_a_card_set_holds_both_sides_of_each_card():
    page = CardSetPageFactory(count=3)
    pdf = paper_pdf(paper_html("pdf/page.html", {"page": page}), title=page.title)
    assert problems(pdf) == []
    text = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
    for number in range(3):
        assert f"Vraag {number}?" in text
        assert f"Opdracht {number}." in text
