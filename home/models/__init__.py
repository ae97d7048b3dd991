"""Models of the home app."""

from home.models.home_page import FeaturedTool, HomePage
from home.models.standard_page import StandardPage

__all__ = ["FeaturedTool", "HomePage", "StandardPage"]
