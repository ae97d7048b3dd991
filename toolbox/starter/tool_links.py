"""Links the pages of the toolbox to audiences, dimensions, themes and each other."""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.models import Page

from toolbox.starter.reading import first_time, read
from tools.models import Audience, Dimension, FeaturedTool, RelatedTool, ThemePage, ToolPage

CARD_SET_FILES = ("cards-reflectiekaarten", "cards-feedbackkaarten", "cards-leerklimaatgesprek")
TALENT_MAP_GUIDE = "maak-samen-jullie-talentenkaart"
TALENT_MAP_PARTNERS = [TALENT_MAP_GUIDE, "talentenkaarten", "leerkoppels"]
QUESTIONNAIRE_PARTNERS = ["leerklimaatgesprek", "gesprek-over-leerleiderschap"]


def link_tools(toolbox: Page) -> None:
    """Link each page once, and publish it with its links."""
    content = read("theme-informeel-leren")
    slugs = dict(_slugs_by_code(content))
    pages = {page.slug: page for page in ToolPage.objects.descendant_of(toolbox).specific()}
    theme = ThemePage.objects.descendant_of(toolbox).filter(slug=content["theme"]["slug"]).first()
    audiences = {audience.slug: audience for audience in Audience.objects.all()}
    dimensions = {dimension.code: dimension for dimension in Dimension.objects.all()}
    for slug, text in _texts(content):
        if not first_time(f"links:{slug}") or slug not in pages:
            continue
        page = pages[slug]
        codes = text.get("dimensions") or [text["dimension"], *text.get("secondary_dimensions", [])]
        page.dimensions.set(dimensions[code] for code in codes if code in dimensions)
        page.audiences.set(
            audiences[name] for name in text.get("audience", []) if name in audiences
        )
        page.themes.set([theme] if theme and text.get("themes") else [])
        related = [pages[name] for name in _related(text, slugs) if name in pages]
        page.related_tools = [RelatedTool(tool_id=tool.pk) for tool in related if tool != page]
        page.save_revision().publish()
    if theme and first_time(f"links:{theme.slug}"):
        _feature_tools(theme, content["tools"], pages)


def _texts(content: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The starter texts of all pages, by slug."""
    for tip in _tips(content):
        yield tip["slug"], tip
    for method in read("methods")["methods"]:
        yield method["slug"], method
    for name in (*CARD_SET_FILES, "talents"):
        text = read(name)["set"]
        yield text["slug"], text
    everyone = {"audience": [audience.slug for audience in Audience.objects.all()]}
    for slug, codes, partners in (
        ("leerklimaatvragenlijst", ["VEI", "LEI"], QUESTIONNAIRE_PARTNERS),
        ("talentenkaart", ["VTR", "DIV"], TALENT_MAP_PARTNERS),
    ):
        links = {"dimensions": codes, "themes": True, "related_methods": partners}
        yield slug, everyone | links


def _tips(content: dict[str, Any]) -> Iterable[dict[str, Any]]:
    return [tip for pillar in content["pillars"] for tip in pillar["tips"]] + content["self_tips"]


def _slugs_by_code(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Tips by their code and by the codes of their practices, tools by theirs."""
    for tip in _tips(content):
        yield tip["code"], tip["slug"]
        yield from ((p["code"], tip["slug"]) for p in tip["practices"] if "code" in p)
    for tool in content["tools"]:
        yield tool["code"], tool["slug"]


def _related(text: dict[str, Any], slugs: dict[str, str]) -> list[str]:
    """The slugs of related pages, each once: methods, card sets, tools, then tips."""
    codes = [*text.get("related_tools", []), *text.get("related_tips", [])]
    names = [*text.get("related_methods", []), *text.get("related_card_sets", [])]
    return list(dict.fromkeys([*names, *(slugs[code] for code in codes if code in slugs)]))


def _feature_tools(
    theme: ThemePage, texts: list[dict[str, Any]], pages: dict[str, ToolPage]
) -> None:
    theme.featured_tools = [
        FeaturedTool(
            tool_id=pages[text["slug"]].pk,
            text=text["text"],
            benefit=text["benefit"],
            button=text["button"],
        )
        for text in texts
        if text["slug"] in pages
    ]
    theme.save_revision().publish()
