"""The starter questionnaire, and the pages that help with each of its dimensions."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from wagtail.models import Page

from surveys.domain.interchange import from_toml
from surveys.domain.questionnaire import BANDS
from surveys.models import InspirationLink, KeyDimension, Language, Questionnaire
from surveys.services.questionnaires import import_questionnaire, publish_version
from toolbox.starter.reading import first_time, read

FILE = "questionnaire-leerklimaat"
# The card set for who has too few answers for a result.
CONVERSATION = "leerklimaatgesprek"


@transaction.atomic
def load_questionnaires() -> None:
    """Add the languages, import the questionnaire and publish its first version."""
    for one in read("languages")["languages"]:
        if first_time(f"survey-language:{one['code']}"):
            Language.objects.get_or_create(code=one["code"], defaults=one)
    definition = from_toml(read(FILE))
    if first_time(f"questionnaire:{definition.key}"):
        publish_version(questionnaire=import_questionnaire(definition=definition))


@transaction.atomic
def link_inspiration() -> None:
    """Link each dimension to its tips, methods and card sets; needs the pages to be there.

    A page that the advice with a band names by its title is linked to that band as well, and so
    comes first there. Practices (P…) are parts of a tip, so they lead to that tip; a missing page
    is left out.
    """
    data = read(FILE)
    questionnaire = Questionnaire.objects.filter(key=data["key"]).first()
    if questionnaire is None or not first_time(f"inspiration:{data['key']}"):
        return
    slug_of = dict(_slugs_by_code(read("theme-informeel-leren")))
    pages = {page.slug: page for page in Page.objects.live().only("pk", "slug", "title")}
    Questionnaire.objects.filter(pk=questionnaire.pk).update(
        conversation_page=pages.get(CONVERSATION)
    )
    for dimension in data["dimensions"]:
        tips = [slug_of[code] for code in dimension["tips"] if code in slug_of]
        slugs = dict.fromkeys([*tips, *dimension["methods"], *dimension["card_sets"]])
        ours = [pages[slug] for slug in slugs if slug in pages]
        InspirationLink.objects.bulk_create(
            InspirationLink(
                questionnaire=questionnaire,
                dimension_code=dimension["code"],
                page=page,
                sort_order=place,
            )
            for place, page in enumerate(ours)
        )
        InspirationLink.objects.bulk_create(
            InspirationLink(
                questionnaire=questionnaire,
                dimension_code=dimension["code"],
                band=band,
                page=page,
                sort_order=len(ours) + place,
            )
            for place, (band, page) in enumerate(_named(dimension["advice"], ours))
        )
    KeyDimension.objects.bulk_create(
        KeyDimension(
            questionnaire=questionnaire,
            dimension_code=row["dimension"],
            statement=row["statement"],
            statement_en=row["statement_en"],
            statement_fr=row["statement_fr"],
            source=row["source"],
            sort_order=place,
        )
        for place, row in enumerate(read("key-dimensions")["key_dimensions"])
        if row["questionnaire"] == questionnaire.key
    )


def _named(advice: dict[str, str], pages: list[Page]) -> Iterator[tuple[str, Page]]:
    """(band, page) where the advice with a band names the title of a page."""
    for band in BANDS:
        for page in pages:
            if page.title.casefold() in advice[band].casefold():
                yield band, page


def _slugs_by_code(theme: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(code, slug of the page that holds it) for tips, their practices, self tips and tools."""
    tips = [tip for pillar in theme["pillars"] for tip in pillar["tips"]]
    for tip in [*tips, *theme["self_tips"], *theme["tools"]]:
        yield tip["code"], tip["slug"]
        for practice in tip.get("practices", []):
            if "code" in practice:
                yield practice["code"], tip["slug"]
