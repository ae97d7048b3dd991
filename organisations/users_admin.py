"""People in the admin. Whoever may manage people still can't make themselves a superuser."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from organisations.models import User
from organisations.services.coordination import LastCoordinator, keep_coordinators_without

LAST = _(
    "This person is the only coordinator of an organisation. Make somebody else coordinator first."
)


def may_change(user: User, person: User) -> bool:
    """Whether a user who manages people may change this person: only superusers change one."""
    return user.is_superuser or not person.is_superuser


class OneSpelling:
    """Addresses are kept in small letters, like those of every other account."""

    def clean_email(self) -> str:
        """The address as it is compared when its owner logs in."""
        return self.cleaned_data["email"].lower()


class PersonCreationForm(OneSpelling, UserCreationForm):
    """A new person; a password isn't needed, a code by e-mail is enough."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _("Not needed: a code by e-mail lets people in.")


class PersonEditForm(OneSpelling, UserEditForm):
    """A person who is there already."""

    def clean_is_active(self) -> bool:
        """Refuse to switch off the last coordinator of an organisation."""
        active = self.cleaned_data["is_active"]
        try:
            with transaction.atomic():
                self._keep_coordinators(active)
        except LastCoordinator as error:
            raise ValidationError(LAST) from error
        return active

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        """Look again, now that nobody else can change a role: raises LastCoordinator."""
        self._keep_coordinators(self.cleaned_data.get("is_active", True))
        return super().save(commit)

    def _keep_coordinators(self, active: bool) -> None:
        if not active and self.initial.get("is_active"):
            keep_coordinators_without(people=[self.instance])


class OnlySuperusersMakeSuperusers:
    """The choice stands there for everyone who manages people, but works for superusers only."""

    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> ModelForm:
        """Django ignores what is sent for a disabled field."""
        form = super().get_form(*args, **kwargs)
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:
            field.disabled = True
            field.help_text = _("Only an administrator can change this.")
        return form


class PersonCreateView(OnlySuperusersMakeSuperusers, CreateView):
    """Makes a person."""


class PersonEditView(OnlySuperusersMakeSuperusers, EditView):
    """Changes a person."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raises PermissionDenied for a superuser: a new address would hand over the account."""
        super().setup(request, *args, **kwargs)
        if not may_change(request.user, self.object):
            raise PermissionDenied


class PersonViewSet(UserViewSet):
    """Wagtail's pages for people, with these forms."""

    add_view_class = PersonCreateView
    edit_view_class = PersonEditView

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        """The form to make a person, or to change one."""
        return PersonEditForm if for_update else PersonCreationForm
