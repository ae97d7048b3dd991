"""What the admin shows of searching."""

from wagtail import hooks

from search.dashboard import add_misses
from search.reports import MissesReport

hooks.register("register_admin_urls", MissesReport.urls)
hooks.register("register_reports_menu_item", MissesReport.menu_item)
hooks.register("construct_homepage_panels", add_misses)
