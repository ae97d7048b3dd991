"""Factories of the shared content."""

import factory
import wagtail_factories
from wagtail.models import Site

from content.models import CustomDocument, CustomImage, SiteSettings


class ImageFactory(wagtail_factories.ImageFactory):
    """An image with the description that ours require."""

    class Meta:
        model = CustomImage

    description = factory.Sequence(lambda number: f"Team {number} aan tafel")


class DocumentFactory(wagtail_factories.DocumentFactory):
    """A document of a few bytes, as an editor uploads it."""

    class Meta:
        model = CustomDocument

    title = factory.Sequence(lambda number: f"Werkblad {number}")
    file = factory.django.FileField(filename="werkblad.pdf", data=b"%PDF-" + b"0" * 2043)
    file_size = 2048


class SiteSettingsFactory(factory.django.DjangoModelFactory):
    """The settings of the default site, filled in."""

    class Meta:
        model = SiteSettings
        django_get_or_create = ("site",)

    site = factory.LazyFunction(lambda: Site.objects.get(is_default_site=True))
    site_name = "Toolbox"
    organisation_name = "Sector & Co"
    address = "Dorpsstraat 1, 9000 Gent"
    contact_email = "info@voorbeeld.be"
    privacy_email = "privacy@voorbeeld.be"
