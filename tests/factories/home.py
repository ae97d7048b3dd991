"""Factories of the home page and standard pages."""

import factory
import wagtail_factories
from wagtail.models import Page, Site

from home.models import HomePage, StandardPage


class HomePageFactory(wagtail_factories.PageFactory):
    """The home page of the default site."""

    class Meta:
        model = HomePage
        skip_postgeneration_save = True

    title = "Toolbox"
    slug = "toolbox-home"
    parent = factory.LazyFunction(lambda: Page.objects.get(depth=1))
    hero_title = "Van elke werkdag een beetje leerdag"
    hero_lead = "Tips, werkvormen en kaarten."

    @factory.post_generation
    def as_site_root(home, create: bool, extracted: bool | None, **kwargs) -> None:
        """Make it the root of the default site, unless told not to."""
        if create and extracted is not False:
            Site.objects.filter(is_default_site=True).update(root_page=home)
            Site.clear_site_root_paths_cache()


class StandardPageFactory(wagtail_factories.PageFactory):
    """A page of text."""

    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda number: f"Pagina {number}")
