"""Models of the content app."""

from content.models.base_page import BasePage
from content.models.daily_count import DailyCount
from content.models.job import Job
from content.models.media import CustomDocument, CustomImage, CustomRendition
from content.models.printable_page import PrintablePage
from content.models.settings import FooterLink, NavigationItem, SiteSettings
from content.models.sheet_upload import SheetUpload
from content.models.starter import LoadedItem

__all__ = [
    "BasePage",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "DailyCount",
    "FooterLink",
    "Job",
    "LoadedItem",
    "NavigationItem",
    "PrintablePage",
    "SheetUpload",
    "SiteSettings",
]
