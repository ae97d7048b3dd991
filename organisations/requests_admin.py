"""The list of requests for an account in the admin."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import InspectView

from content.admin_filters import DateFilter
from organisations import requests_admin_views as views
from organisations.exports import SafeExportIndexView
from organisations.models import OrganisationRequest
from organisations.queries.look_alikes import look_alikes_of

NAME = "organisations_organisationrequest_modeladmin_{}"


class RequestPermissions(PermissionHelper):
    """Requests come from the public page and are approved or declined, never edited."""

    def user_can_create(self, user: Any) -> bool:
        """Nobody: an organisation is invited from the list of organisations."""
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Nobody."""
        return False


class RequestButtons(ButtonHelper):
    """What can be done with a request, depending on its state."""

    def get_buttons_for_obj(self, obj: OrganisationRequest, *args: Any, **kwargs: Any) -> list:
        """Approve, decline, or send the mail again, before what modeladmin offers."""
        usual = super().get_buttons_for_obj(obj, *args, **kwargs)
        if not self.request.user.has_perm(views.PERMISSION):
            return usual
        own = []
        if obj.is_new:
            own = [("approve", _("Approve the request")), ("decline", _("Decline"))]
        elif not obj.mailed_at:
            own = [("mail", _("Send the mail again"))]
        look = ["button-secondary", *(kwargs.get("classnames_add") or [])]
        return [self._button(obj, look, *each) for each in own] + usual

    def _button(
        self, obj: OrganisationRequest, look: list[str], action: str, label: str
    ) -> dict[str, str]:
        return {
            "url": reverse(NAME.format(action), args=[obj.pk]),
            "label": label,
            "classname": self.finalise_classname(look),
            "title": f"{label}: {obj}",
        }


class RequestInspectView(InspectView):
    """A request, with what looks like it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds `look_alikes`."""
        found = look_alikes_of([self.instance])[self.instance.pk]
        return super().get_context_data(look_alikes=found, **kwargs)


class OrganisationRequestAdmin(ModelAdmin):
    """Who asks for an account, and what became of it."""

    model = OrganisationRequest
    menu_icon = "mail"
    menu_label = _("Requests for an account")
    index_view_class = SafeExportIndexView
    inspect_view_class = RequestInspectView
    inspect_view_enabled = True
    permission_helper_class = RequestPermissions
    button_helper_class = RequestButtons
    list_display = ["name", "subsector", "created_at", "state"]
    list_filter = ["status", "subsector", ("created_at", DateFilter)]
    search_fields = ["name", "contact_name", "contact_email"]
    inspect_view_fields = [
        "name",
        "subsector",
        "size",
        "contact_name",
        "contact_email",
        "contact_role",
        "contact_phone",
        "created_at",
        "status",
        "note",
        "handled_by",
        "handled_at",
        "mailed_at",
    ]
    list_export = [
        "name",
        "get_subsector_display",
        "get_size_display",
        "contact_name",
        "contact_email",
        "contact_role",
        "contact_phone",
        "created_at",
        "get_status_display",
        "handled_at",
    ]
    export_filename = "aanvragen"

    def state(self, request: OrganisationRequest) -> str:
        """What was decided, and whether the mail about it is still to go out."""
        if request.is_new or request.mailed_at:
            return request.get_status_display()
        return _("%(status)s, mail not sent") % {"status": request.get_status_display()}

    state.short_description = _("status")
    state.admin_order_field = "status"

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        """modeladmin's addresses, and those to handle requests."""
        base = f"{self.url_helper.base_url_path}/"
        own = (
            path(f"{base}handle/", views.handle, name=NAME.format("handle")),
            *(
                path(f"{base}{action}/<int:pk>/", view, name=NAME.format(action))
                for action, view in (
                    ("approve", views.approve),
                    ("decline", views.decline),
                    ("mail", views.mail),
                )
            ),
        )
        return (*own, *super().get_admin_urls_for_registration())
