"""The admin in this site's colours, without the items that editors here don't need."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from content.checks.panel import add_house_rules
from content.manual import manual, picture
from content.moderation import say_what_was_asked

# Nobody here works with these; a superuser still reaches them by their address.
UNUSED_MENU_ITEMS = {"help"}
UNUSED_SETTINGS_ITEMS = {"locales"}


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """The house colours, through the custom properties that Wagtail offers for it."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_editor_js")
def editor_js() -> SafeString:
    """Says in the checks panel where in the page each finding of ours is."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin/checks.js"))


hooks.register("construct_wagtail_userbar", add_house_rules)
hooks.register("before_edit_page", say_what_was_asked)


@hooks.register("construct_main_menu")
def hide_unused_menu_items(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep the menu short: what is in it is used here."""
    items[:] = [item for item in items if item.name not in UNUSED_MENU_ITEMS]


@hooks.register("construct_settings_menu")
def hide_unused_settings(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep the settings short."""
    items[:] = [item for item in items if item.name not in UNUSED_SETTINGS_ITEMS]


@hooks.register("register_admin_urls")
def manual_urls() -> list[URLPattern | URLResolver]:
    """The manual and its pictures."""
    return [
        path("handleiding/", manual, name="manual"),
        path("handleiding/beeld/<slug:name>.png", picture, name="manual-picture"),
    ]


@hooks.register("register_admin_menu_item")
def manual_menu_item() -> MenuItem:
    """The manual, last in the menu and there for everyone."""
    return MenuItem(_("Manual"), reverse("manual"), name="manual", icon_name="help", order=20000)


@hooks.register("register_admin_urls")
def spreadsheet_urls() -> list[URLPattern | URLResolver]:
    """The pages where content comes in from a spreadsheet and goes out to one."""
    return [path("rekenbladen/", include("content.spreadsheets.urls"))]
