"""Lists of organisations and their people in the admin."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.widgets import SlugInput
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register

from organisations.audit_admin import AuditAdmin
from organisations.erasing_admin import OrganisationDeleteView
from organisations.exports import SafeExportIndexView
from organisations.membership_admin import MembershipDeleteView, MembershipForm
from organisations.models import Membership, Organisation, User
from organisations.users_admin import may_change


@hooks.register("before_bulk_action")
def leave_superusers_alone(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: object
) -> None:
    """Raises PermissionDenied where somebody else would switch off a superuser's account."""
    people = [item for item in objects if isinstance(item, User)]
    if not all(may_change(request.user, person) for person in people):
        raise PermissionDenied


class OrganisationAdmin(ModelAdmin):
    """Organisations, with the number of their teams."""

    model = Organisation
    menu_icon = "group"
    delete_view_class = OrganisationDeleteView
    index_view_class = SafeExportIndexView
    inspect_view_enabled = True
    inspect_view_fields = ["name", "slug", "subsector", "description", "is_demo"]
    list_display = ["name", "subsector", "team_count", "is_demo"]
    list_filter = ["subsector", "is_demo"]
    search_fields = ["name", "description"]
    list_export = ["name", "slug", "get_subsector_display", "team_count", "is_demo"]
    export_filename = "organisaties"
    # TitleFieldPanel fills the slug: modeladmin's prepopulated_fields is broken on Wagtail 8.
    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder=False),
        FieldPanel("slug", widget=SlugInput),
        FieldPanel("subsector"),
        FieldPanel("description"),
        FieldPanel("is_demo"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organisation]:
        """Count the teams in the same query."""
        return super().get_queryset(request).annotate(number_of_teams=Count("teams"))

    def team_count(self, organisation: Organisation) -> int:
        """The number of teams."""
        return organisation.number_of_teams

    team_count.short_description = _("teams")
    team_count.admin_order_field = "number_of_teams"


class MembershipAdmin(ModelAdmin):
    """Who works for which organisation, in which role."""

    model = Membership
    menu_icon = "user"
    delete_view_class = MembershipDeleteView
    index_view_class = SafeExportIndexView
    list_display = ["user", "organisation", "role"]
    list_filter = ["role", "organisation__subsector"]
    list_select_related = ["user", "organisation"]
    search_fields = ["user__email", "user__last_name", "organisation__name"]
    list_export = ["user", "organisation", "get_role_display"]
    export_filename = "lidmaatschappen"
    edit_handler = ObjectList(
        [FieldPanel(name) for name in ("user", "organisation", "role", "teams")],
        base_form_class=MembershipForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        """Join people and organisations: the export would ask for each row apart."""
        return super().get_queryset(request).select_related("user", "organisation")


@modeladmin_register
class OrganisationsGroup(ModelAdminGroup):
    """The menu of the member organisations."""

    menu_label = _("Organisations")
    menu_icon = "group"
    menu_order = 600
    items = [OrganisationAdmin, MembershipAdmin, AuditAdmin]
