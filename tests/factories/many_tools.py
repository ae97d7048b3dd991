"""A long list of tools, made at once: without the signals and revisions of a page each."""

from datetime import UTC, datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from tools.models import Audience, Effort, Kind, MethodPage, ToolPage

MINUTES = ((None, None), (5, 15), (20, 45), (60, 120), (180, 240))
GROUPS = ((None, None), (1, 1), (2, 8), (6, 30))


def make_tools(index: Page, count: int) -> None:
    """Put so many tools of every kind under a list, and give them audiences and themes in turn.

    Four audiences are made; the themes are those under the list.
    """
    audiences = [
        Audience.objects.get_or_create(slug=f"groep-{n}", defaults={"name": f"Groep {n}"})[0]
        for n in range(4)
    ]
    content_type = ContentType.objects.get_for_model(MethodPage)
    first = index.numchild + 1
    pages = [
        Page(
            path=Page._get_path(index.path, index.depth + 1, first + number),
            depth=index.depth + 1,
            title=f"Hulpmiddel {number}",
            draft_title=f"Hulpmiddel {number}",
            slug=f"hulpmiddel-{first + number}",
            url_path=f"{index.url_path}hulpmiddel-{first + number}/",
            locale=index.locale,
            content_type=content_type,
            first_published_at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number),
        )
        for number in range(count)
    ]
    Page.objects.bulk_create(pages)
    Page.objects.filter(pk=index.pk).update(numchild=first + count)
    kinds, efforts = list(Kind), ["", *Effort]
    for number, page in enumerate(pages):
        tool = ToolPage(page_ptr=page, kind=kinds[number % len(kinds)], summary="Kort gezegd.")
        tool.effort = efforts[number % len(efforts)]
        tool.duration_min, tool.duration_max = MINUTES[number % len(MINUTES)]
        tool.group_min, tool.group_max = GROUPS[number % len(GROUPS)]
        tool.save_base(raw=True)
    _link(ToolPage.audiences.through, "audience", pages, [audience.pk for audience in audiences])
    themes = [theme.pk for theme in index.get_children() if hasattr(theme, "themepage")]
    _link(ToolPage.themes.through, "themepage", pages, themes)


def _link(through: type, name: str, pages: list[Page], values: list[int]) -> None:
    through.objects.bulk_create(
        through(toolpage_id=page.pk, **{f"{name}_id": value})
        for number, page in enumerate(pages)
        for place, value in enumerate(values)
        if (number + place) % 3 == 0
    )
