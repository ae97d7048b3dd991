"""Pages with people's names or secrets are marked as every private page of the site is."""

from content.private import private_page

__all__ = ["private_page"]
