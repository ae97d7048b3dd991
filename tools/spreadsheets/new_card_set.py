"""What must be known to make a new card set from a sheet: its title and its place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from content.spreadsheets.importer import NewForm
from tools.models import CardSetPage, ToolboxIndexPage


def parents_for(user: Any) -> list[Page]:
    """The pages under which this user may make a card set."""
    return [
        page
        for page in ToolboxIndexPage.objects.order_by("path")
        if CardSetPage.can_create_at(page) and page.permissions_for_user(user).can_add_subpage()
    ]


class NewCardSetForm(NewForm):
    """Title and parent page; with one place only, that one is filled in."""

    title = forms.CharField(label=_("Title"), max_length=255)
    parent = forms.TypedChoiceField(label=_("Under"), coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [(page.pk, page.title) for page in parents_for(self.user)]
        self.fields["parent"].choices = places

    def options(self) -> dict[str, Any]:
        """The title and the key of the parent page."""
        return {name: self.cleaned_data[name] for name in ("title", "parent")}
