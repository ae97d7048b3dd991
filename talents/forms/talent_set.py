"""The editors' form for a talent set."""

from typing import Any

from django.forms import BaseModelForm, ModelForm
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from talents.models import Talent


class TalentSetForm(WagtailAdminModelForm):
    """Refuses what would break the set or the maps made with it, and says why."""

    def clean(self) -> dict[str, Any]:
        """Check families, talents and numbers of choices against each other."""
        data = super().clean()
        least, most = data.get("min_choices"), data.get("max_choices")
        if least is not None and most is not None and least > most:
            self.add_error("max_choices", _("This can't be less than the smallest number."))
        families, talents = self._formset("families"), self._formset("talents")
        self._check_names(families)
        self._check_names(talents)
        self._check_families(families, talents)
        return data

    def _formset(self, name: str) -> list[ModelForm]:
        formset = self.formsets[name]
        formset.is_valid()  # cleans the rows, which Wagtail otherwise does after the parent
        return [form for form in formset.forms if form.has_changed() or form.instance.pk]

    def _check_names(self, forms: list[ModelForm]) -> None:
        names: set[str] = set()
        for form in _kept(forms):
            name = form.cleaned_data.get("name", "").casefold()
            if name and name in names:
                form.add_error("name", _("There is already one with this name."))
            names.add(name)

    def _check_families(self, families: list[ModelForm], talents: list[ModelForm]) -> None:
        """A talent's family is of this set, and a family that is deleted holds no talents."""
        for form in _kept(talents):
            family = form.cleaned_data.get("family")
            if family and family.talent_set_id != self.instance.pk:
                form.add_error("family", _("Choose a family of this set."))
        # As saved now: families are deleted before talents are moved or deleted.
        deleted = [form.instance.pk for form in _deleted(families) if form.instance.pk]
        if Talent.objects.filter(family__in=deleted).exists():
            text = _("This family still has talents. Move them to another family and save first.")
            self.add_error(None, text)


def _deleted(forms: list[ModelForm]) -> list[ModelForm]:
    return [form for form in forms if _is_deleted(form)]


def _kept(forms: list[ModelForm]) -> list[ModelForm]:
    return [form for form in forms if not _is_deleted(form) and hasattr(form, "cleaned_data")]


def _is_deleted(form: BaseModelForm) -> bool:
    return bool(getattr(form, "cleaned_data", {}).get("DELETE"))
