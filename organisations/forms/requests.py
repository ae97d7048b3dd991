"""Asking for an account, and handling that."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from organisations.models import OrganisationRequest, SizeRange, Subsector
from organisations.queries.look_alikes import is_known, organisations_like

CHOOSE = [("", _("Choose"))]


class RequestForm(forms.Form):
    """What the sector's staff needs to know; `facts` is what is kept of it."""

    name = forms.CharField(
        label=_("Name of your organisation"),
        max_length=120,
        error_messages={"required": _("Fill in the name of your organisation.")},
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    subsector = forms.ChoiceField(
        label=_("Subsector"),
        choices=CHOOSE + Subsector.choices,
        error_messages={"required": _("Choose your subsector.")},
    )
    size = forms.ChoiceField(
        label=_("How many people work there?"),
        choices=CHOOSE + SizeRange.choices,
        help_text=_("About right is good enough."),
        error_messages={"required": _("Choose how many people work there.")},
    )
    contact_name = forms.CharField(
        label=_("Your name"),
        max_length=100,
        error_messages={"required": _("Fill in your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact_email = forms.EmailField(
        label=_("Your e-mail address at work"),
        help_text=_("With this address you log in later."),
        error_messages={"required": _("Fill in your e-mail address.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    contact_role = forms.CharField(
        label=_("Your job"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    contact_phone = forms.CharField(
        label=_("Your phone number"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    consent = forms.BooleanField(
        label=_(
            "Yes, the people who keep the toolbox may use this to handle my request. They delete "
            "it 90 days after their decision."
        ),
        error_messages={"required": _("Without your yes we can't handle the request.")},
    )
    another = forms.BooleanField(
        label=_("It is another organisation: send my request anyway."), required=False
    )
    # People don't see this field; a program that fills in everything gives itself away.
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    @property
    def is_spam(self) -> bool:
        """True when a field that people don't see was filled in."""
        return bool(self.data.get("website", "").strip())

    @property
    def facts(self) -> dict[str, Any]:
        """The fields of a request."""
        names = {field.name for field in OrganisationRequest._meta.get_fields()}
        return {name: value for name, value in self.cleaned_data.items() if name in names}

    @property
    def looks_known(self) -> bool:
        """True when the only thing left to do is to say that it's another organisation."""
        return "another" in self.errors

    def clean(self) -> dict[str, Any]:
        """Point out that an organisation looks like this one; never which one or whose."""
        cleaned = super().clean()
        ready = not self.errors and not self.is_spam
        if ready and not cleaned["another"] and is_known(cleaned["name"]):
            self.add_error(
                "another",
                ValidationError(
                    _("There is an organisation already that looks like this one."), code="known"
                ),
            )
        return cleaned


class ApprovalForm(forms.Form):
    """Which of the requests that wait are approved."""

    requests = forms.ModelMultipleChoiceField(
        label=_("Requests"),
        queryset=OrganisationRequest.objects.none(),
        error_messages={"required": _("Tick at least one request.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Also one that a colleague handled meanwhile: the service says so.
        self.fields["requests"].queryset = OrganisationRequest.objects.order_by("created_at")
        self.ticked = set(self.data.getlist("requests")) if self.is_bound else set()


class DeclineForm(forms.Form):
    """Why not."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It stands in the mail, word for word."),
        error_messages={"required": _("Give a reason.")},
    )


class InviteOrganisationForm(forms.Form):
    """An organisation that didn't ask."""

    name = forms.CharField(label=_("Name"), max_length=120)
    subsector = forms.ChoiceField(label=_("Subsector"), choices=CHOOSE + Subsector.choices)
    contact_name = forms.CharField(label=_("Name of the coordinator"), max_length=100)
    contact_email = forms.EmailField(label=_("E-mail address of the coordinator"))
    another = forms.BooleanField(label=_("It is another organisation."), required=False)

    @property
    def facts(self) -> dict[str, str]:
        """What the service asks for."""
        return {name: value for name, value in self.cleaned_data.items() if name != "another"}

    def clean(self) -> dict[str, Any]:
        """Name the organisations that look like this one; a tick says it's another."""
        cleaned = super().clean()
        found = organisations_like(cleaned.get("name", ""))
        if found and not cleaned.get("another"):
            names = ", ".join(match.name for match in found[:5])
            text = _("This looks like: %(names)s. Tick the box if it's another organisation.")
            self.add_error("another", ValidationError(text, params={"names": names}))
        return cleaned
