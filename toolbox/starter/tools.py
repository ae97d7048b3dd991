"""Loads the toolbox: themes with tips, methods, card sets and the pages around the two tools."""

from typing import Any, TypeVar

from django.db import transaction
from wagtail.models import Page

from surveys.models import Questionnaire
from talents.models import TalentSet
from toolbox.starter.reading import first_time, read
from toolbox.starter.tool_facts import card_set_facts, method_effort
from toolbox.starter.tool_links import link_tools
from toolbox.starter.tool_texts import QUESTIONNAIRE_BODY, TALENT_MAP_BODY
from toolbox.starter.writing import block, inline, paragraphs, stream
from tools.models import (
    Audience,
    Card,
    CardCategory,
    CardSetPage,
    Dimension,
    Kind,
    MethodPage,
    Pillar,
    QuestionnairePage,
    TalentMapPage,
    ThemePage,
    TipPage,
    ToolboxIndexPage,
)

PageType = TypeVar("PageType", bound=Page)
AUDIENCES = {
    "medewerkers": "Medewerkers",
    "leidinggevenden": "Leidinggevenden",
    "hr": "Hr",
    "management": "Directie en management",
    "procesbegeleiders": "Procesbegeleiders",
}
EFFORTS = {"klein": "small", "middel": "medium", "groot": "large"}
CARD_SETS = ("reflectiekaarten", "feedbackkaarten", "leerklimaatgesprek")
ICONS = {
    "terugblik": "history",
    "sterktes": "star",
    "struikelstenen": "mountain",
    "volgende-stap": "footprints",
    "sterk": "star",
    "groei": "sprout",
    "samen": "handshake",
    "oefenen": "target",
    "delen": "messages-square",
    "durven": "flag",
    "stilstaan": "hourglass",
    "verbinden": "link",
}
TOOLBOX_SUMMARY = "Tips, werkvormen, kaarten en vragenlijsten om leren op het werk te stimuleren."
METHODS_SUMMARY = "Werkvormen met alle stappen erbij, van een kwartier tot een halve dag."
CARD_SETS_SUMMARY = "Kaarten die je zelf print, om over leren te praten en na te denken."


@transaction.atomic
def load_tools(home: Page) -> None:
    """Load every page of the toolbox once, then the links between them."""
    _load_taxonomies()
    toolbox = _add(home, ToolboxIndexPage(title="Toolbox", slug="toolbox", summary=TOOLBOX_SUMMARY))
    if toolbox is None:
        return
    _load_theme(toolbox, read("theme-informeel-leren"))
    _load_methods(toolbox)
    _load_card_sets(toolbox)
    _load_tool_pages(toolbox, read("theme-informeel-leren")["tools"])
    link_tools(toolbox)


def _add(parent: Page, page: PageType) -> PageType | None:
    """Add a page the first time; later find it, or None when an editor took it away."""
    if first_time(f"page:{page.slug}"):
        return parent.add_child(instance=page)
    return type(page).objects.descendant_of(parent).filter(slug=page.slug).first()


def _load_taxonomies() -> None:
    for position, (slug, name) in enumerate(AUDIENCES.items()):
        if first_time(f"audience:{slug}"):
            Audience.objects.create(slug=slug, name=name, position=position)
    for position, text in enumerate(read("questionnaire-leerklimaat")["dimensions"]):
        if first_time(f"dimension:{text['code']}"):
            Dimension.objects.create(
                code=text["code"],
                name=text["name"],
                description=text["description"],
                position=position,
            )


def _load_theme(toolbox: Page, content: dict[str, Any]) -> None:
    text, closing, cta = content["theme"], content["closing"], content["cta"]
    theme = ThemePage(
        title=text["title"],
        slug=text["slug"],
        summary=text["summary"],
        intro=paragraphs(part["text"] for part in text["intro"]),
        organisation_title=text["organisation_section"]["title"],
        organisation_lead=text["organisation_section"]["lead"],
        closing_title=closing["title"],
        closing=paragraphs(closing["paragraphs"]),
        closing_source=closing["attribution_note"],
        self_title=content["self_section"]["title"],
        self_lead=content["self_section"]["lead"],
        tools_title=content["tools_section"]["title"],
        tools_lead=content["tools_section"]["lead"],
        cta_title=cta["title"],
        cta_text=cta["text"],
        cta_button=cta["button"],
        cta_url=cta["url"],
    )
    theme.pillars = [Pillar(title=part["title"], lead=part["lead"]) for part in content["pillars"]]
    loaded = _add(toolbox, theme)
    if loaded is None:
        return
    pillars = {pillar.title: pillar for pillar in loaded.pillars.all()}
    for part in content["pillars"]:
        for tip in part["tips"]:
            _add(loaded, _tip(tip, pillars.get(part["title"])))
    for tip in content["self_tips"]:
        _add(loaded, _tip(tip, None))


def _tip(text: dict[str, Any], pillar: Pillar | None) -> TipPage:
    return TipPage(
        title=text["title"],
        slug=text["slug"],
        summary=text["summary"],
        pillar=pillar,
        why=paragraphs(text["why"]),
        body=stream([block("paragraph", paragraphs(text["how"]))]),
        pitfall=paragraphs(text["pitfall"]),
        practices=stream(block("practice", paragraphs(p["text"])) for p in text["practices"]),
        effort=EFFORTS[text["effort"]],
    )


def _load_methods(toolbox: Page) -> None:
    index = ToolboxIndexPage(
        title="Werkvormen", slug="werkvormen", summary=METHODS_SUMMARY, kind=Kind.METHOD
    )
    methods = _add(toolbox, index)
    for text in read("methods")["methods"] if methods else []:
        _add(methods, _method(text))


def _method(text: dict[str, Any]) -> MethodPage:
    lines = ("materials", "preparation", "variations", "facilitator_tips")
    return MethodPage(
        title=text["title"],
        slug=text["slug"],
        summary=text["summary"],
        goal=text["goal"],
        duration_min=text["duration_minutes"]["min"],
        duration_max=text["duration_minutes"]["max"],
        duration_note=text.get("duration_note", ""),
        group_min=text["group_size"]["min"],
        group_max=text["group_size"]["max"],
        effort=method_effort(text),
        steps=stream(
            block("step", step | {"text": f"<p>{inline(step['text'])}</p>"})
            for step in text["steps"]
        ),
        **{name: "\n".join(text[name]) for name in lines},
    )


def _load_card_sets(toolbox: Page) -> None:
    index = ToolboxIndexPage(
        title="Kaartensets", slug="kaartensets", summary=CARD_SETS_SUMMARY, kind=Kind.CARD_SET
    )
    card_sets = _add(toolbox, index)
    if card_sets is None:
        return
    for name in CARD_SETS:
        _add(card_sets, _card_set(read(f"cards-{name}")))
    text = read("talents")["set"]
    talent_set = TalentSet.objects.filter(slug=text["slug"]).first()
    if talent_set:
        _add(card_sets, _card_set_page(text, talent_set=talent_set))


def _card_set(content: dict[str, Any]) -> CardSetPage:
    page = _card_set_page(content["set"])
    colors = {part["key"]: part["color"] for part in content["categories"]}
    page.categories = [
        CardCategory(name=part["name"], color=part["color"], icon=ICONS[part["key"]])
        for part in content["categories"]
    ]
    page.cards = [
        Card(
            color=colors[card["category"]],
            title=card["title"],
            front=card["front"],
            back=card["back"],
            sort_order=number,
        )
        for number, card in enumerate(content["cards"])
    ]
    return page


def _card_set_page(text: dict[str, Any], **fields: Any) -> CardSetPage:
    return CardSetPage(
        title=text["title"],
        slug=text["slug"],
        summary=text["summary"],
        instructions="\n".join(text["instructions"]),
        **card_set_facts(text),
        **fields,
    )


def _load_tool_pages(toolbox: Page, tools: list[dict[str, Any]]) -> None:
    texts = {text["slug"]: text for text in tools}
    questionnaire = Questionnaire.objects.filter(key="leerklimaat").first()
    if questionnaire:
        fields = {"questionnaire": questionnaire, "body": stream(QUESTIONNAIRE_BODY)}
        _add(toolbox, QuestionnairePage(**_words(texts["leerklimaatvragenlijst"]), **fields))
    talent_set = TalentSet.objects.filter(slug=read("talents")["set"]["slug"]).first()
    if talent_set:
        fields = {"talent_set": talent_set, "body": stream(TALENT_MAP_BODY)}
        _add(toolbox, TalentMapPage(**_words(texts["talentenkaart"]), **fields))


def _words(text: dict[str, Any]) -> dict[str, str]:
    return {
        "title": text["title"],
        "slug": text["slug"],
        "summary": text["text"],
        "lead": text["text"],
        "benefit": text["benefit"],
    }
