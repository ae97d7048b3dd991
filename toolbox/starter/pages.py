"""Loads the site with its settings, the home page and the pages of text."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from content.models import FooterLink, NavigationItem, SiteSettings
from home.models import FeaturedTool, HomePage, StandardPage
from toolbox.starter.reading import first_time, read
from toolbox.starter.writing import Block, block, paragraphs, section, stream
from tools.models import ThemePage, ToolPage

MENU = (
    ("informeel-leren", "Informeel leren"),
    ("werkvormen", ""),
    ("kaartensets", ""),
    ("leerklimaatvragenlijst", "Vragenlijst"),
    ("talentenkaart", ""),
)
FOOTER = (
    "over-deze-toolbox",
    "zo-begeleid-je-een-bevraging",
    "privacyverklaring",
    "toegankelijkheid",
)
SHORTCUT_LOOKS = (("user", "sun"), ("users-round", "coral"), ("signpost", "sky"))


@transaction.atomic
def load_site() -> Page:
    """Create the home page and the site settings once; return the page at the site's root."""
    if first_time("site"):
        content = read("pages")
        _make_site(_add_home(content["home"]), content)
    return Site.objects.get(is_default_site=True).root_page.specific


@transaction.atomic
def load_pages(home: Page) -> None:
    """Add the pages of text, then the links on the home page and in the menus, each once."""
    content = read("pages")
    for name in ("about", "privacy", "accessibility"):
        _add_text_page(home, content[name], _sections(content[name]))
    _add_text_page(home, content["help"], _help_blocks(content["help"]))
    if isinstance(home, HomePage) and first_time("home"):
        _fill_home(home, content["home"], pages_by_slug(home))
    if first_time("menus"):
        _fill_menus(pages_by_slug(home))


def pages_by_slug(home: Page) -> dict[str, Page]:
    """The pages under the home page, by the last part of their address."""
    return {page.slug: page for page in home.get_descendants()}


def _add_home(text: dict[str, Any]) -> HomePage:
    root = Page.get_first_root_node()
    # Wagtail's welcome page holds the address until the site no longer points at it.
    root.get_children().filter(slug=text["slug"]).update(slug="welcome")
    home = HomePage(
        title=text["title"],
        seo_title=text["seo_title"],
        slug=text["slug"],
        search_description=text["seo_description"],
        summary=text["seo_description"],
        hero_title=text["hero_title"],
        hero_lead=text["hero_lead"],
    )
    # The tree's numbers changed under `root`, so it is read again.
    Page.get_first_root_node().add_child(instance=home)
    return home


def _make_site(home: HomePage, content: dict[str, Any]) -> None:
    values = content["placeholders"]
    address = urlsplit(settings.SITE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = site.root_page if site.pk else None
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.site_name = values["sitenaam"]
    site.root_page = home
    site.save()
    if welcome is not None and welcome.specific_class is Page and not welcome.get_children():
        welcome.delete()
    SiteSettings.objects.update_or_create(
        site=site,
        defaults={
            "site_name": values["sitenaam"],
            "organisation_name": values["organisatie"],
            "address": values["adres"],
            "contact_email": values["contact_email"],
            "privacy_email": values["privacy_email"],
            "footer_text": paragraphs(content["footer"]["text"]),
        },
    )


def _add_text_page(home: Page, text: dict[str, Any], body: list[Block]) -> None:
    if not first_time(f"page:{text['slug']}"):
        return
    page = StandardPage(
        title=text["title"],
        slug=text["slug"],
        summary=text["summary"],
        intro=paragraphs(text["intro"]),
        body=stream(body),
        show_updated=text.get("show_updated", False),
    )
    home.add_child(instance=page)
    page.save_revision().publish()


def _sections(text: dict[str, Any]) -> list[Block]:
    return [part for each in text["sections"] for part in section(each)]


def _help_blocks(text: dict[str, Any]) -> list[Block]:
    messages = text["messages_section"]
    return [
        *(block("phase", _phase(phase)) for phase in text["phases"]),
        *(part for topic in text["topics"] for part in section(topic)),
        block("heading", {"text": messages["title"], "level": "h2"}),
        block("paragraph", paragraphs(messages["lead"])),
        *(
            block("message", {"title": message["title"], "text": message["text"]})
            for message in text["messages"]
        ),
        block("heading", {"text": text["checklist_title"], "level": "h2"}),
        block("checklist", {"points": [point["text"] for point in text["checklist"]]}),
    ]


def _phase(phase: dict[str, Any]) -> dict[str, Any]:
    steps = [{"title": step["title"], "text": paragraphs(step["text"])} for step in phase["steps"]]
    return {
        "title": phase["title"],
        "period": phase["weeks"],
        "lead": phase["lead"],
        "steps": steps,
    }


def _fill_home(home: HomePage, text: dict[str, Any], pages: dict[str, Page]) -> None:
    home.hero_button_label = text["hero_button"]
    home.hero_button_page = pages.get(text["hero_button_target"])
    home.hero_second_label = text["hero_second_button"]
    home.hero_second_page = pages.get(text["hero_second_button_target"])
    home.shortcuts_title = text["shortcuts_section"]["title"]
    home.shortcuts = stream(
        block("shortcut", _shortcut(shortcut, look, pages))
        for shortcut, look in zip(text["shortcuts"], SHORTCUT_LOOKS, strict=True)
    )
    home.theme = ThemePage.objects.filter(slug=text["theme"]["target"]).first()
    home.theme_label = text["theme"]["label"]
    home.theme_button = text["theme"]["button"]
    home.featured_title = text["featured"]["title"]
    home.featured_lead = text["featured"]["lead"]
    tools = {tool.slug: tool for tool in ToolPage.objects.descendant_of(home)}
    home.featured_tools = [
        FeaturedTool(tool=tools[slug], sort_order=order)
        for order, slug in enumerate(text["featured"]["targets"])
        if slug in tools
    ]
    home.why_title = text["why"]["title"]
    home.why_text = paragraphs(text["why"]["paragraphs"])
    home.reasons = stream(block("reason", reason) for reason in text["why"]["points"])
    home.save_revision().publish()


def _shortcut(
    text: dict[str, Any], look: tuple[str, str], pages: dict[str, Page]
) -> dict[str, Any]:
    icon, family = look
    return {
        "title": text["title"],
        "text": text["text"],
        "icon": icon,
        "family": family,
        "link": _link(text["button"], text["target"], pages),
        "more": [_link(link["label"], link["target"], pages) for link in text["links"]],
    }


def _link(label: str, target: str, pages: dict[str, Page]) -> dict[str, Any]:
    slug, _separator, anchor = target.partition("#")
    page = pages.get(slug)
    return {"label": label, "page": page.pk if page else None, "anchor": anchor, "url": ""}


def _fill_menus(pages: dict[str, Page]) -> None:
    site_settings = SiteSettings.for_default_site()
    NavigationItem.objects.bulk_create(
        NavigationItem(settings=site_settings, page=pages[slug], label=label, sort_order=order)
        for order, (slug, label) in enumerate(MENU)
        if slug in pages
    )
    FooterLink.objects.bulk_create(
        FooterLink(settings=site_settings, page=pages[slug], sort_order=order)
        for order, slug in enumerate(FOOTER)
        if slug in pages
    )
