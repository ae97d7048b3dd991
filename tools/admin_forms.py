"""Forms with which editors change toolbox pages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.admin_forms import BasePageForm


class RangeForm(BasePageForm):
    """Refuses a largest number below the smallest."""

    def clean(self) -> dict[str, Any]:
        """Check the ranges of minutes and of people."""
        cleaned = super().clean()
        for name in ("duration", "group"):
            least, most = cleaned.get(f"{name}_min"), cleaned.get(f"{name}_max")
            if least and most and most < least:
                message = _("This is less than the smallest number.")
                self.add_error(f"{name}_max", ValidationError(message))
        return cleaned


class TipPageForm(RangeForm):
    """Offers the groups of the tip's own theme only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "pillar" in self.fields:
            field = self.fields["pillar"]
            field.queryset = field.queryset.filter(page_id=self.parent_page.pk)
            field.empty_label = _("Tips for yourself")


class CardSetPageForm(RangeForm):
    """Sees to it that every category has its own colour and every card a category."""

    def is_valid(self) -> bool:
        """Also check the cards against the categories; each error stands with its own row."""
        return super().is_valid() and self._categories_fit()

    def _categories_fit(self) -> bool:
        categories = _kept_rows(self.formsets["categories"])
        colors: set[str] = set()
        for row in categories:
            color = row.cleaned_data["color"]
            if color in colors:
                row.add_error("color", _("Another category has this colour already."))
            colors.add(color)
        cards = _kept_rows(self.formsets["cards"])
        for row in cards:
            if row.cleaned_data["color"] not in colors:
                row.add_error("color", _("No category has this colour."))
        return not any(row.errors for row in (*categories, *cards))


def _kept_rows(formset: Any) -> list[Any]:
    return [
        form
        for form in formset.forms
        if form.cleaned_data.get("color") and not form.cleaned_data.get("DELETE")
    ]
