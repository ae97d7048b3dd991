"""Lists of organisations and their people in the admin."""

from collections.abc import Iterable

from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.widgets import SlugInput
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register

from organisations.audit_admin import AuditAdmin
from organisations.erasing_admin import OrganisationDeleteView
from organisations.exports import SafeExportIndexView
from organisations.membership_admin import (
    MembershipCreateView,
    MembershipDeleteView,
    MembershipEditView,
    MembershipForm,
)
from organisations.models import Membership, Organisation, User
from organisations.requests_admin import OrganisationRequestAdmin
from organisations.requests_admin_views import invite
from organisations.services.sessions import end_sessions
from organisations.users_guard import look_at_people, look_at_person

hooks.register("before_bulk_action", look_at_people)
hooks.register("before_delete_user", look_at_person)


@hooks.register("after_bulk_action")
def end_sessions_of_who_is_switched_off(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: object
) -> None:
    """Switching off many accounts at once sends no signal per account."""
    people = [item.pk for item in objects if isinstance(item, User)]
    for person in User.objects.filter(pk__in=people, is_active=False):
        end_sessions(user=person)


@hooks.register("register_account_menu_item")
def own_account(request: HttpRequest) -> dict[str, str]:
    """The way from the admin to one's second step and other devices."""
    return {
        "url": reverse("account_overview"),
        "label": _("My account"),
        "help_text": _("Second step, recovery codes, and logging out everywhere else."),
    }


class OrganisationAdmin(ModelAdmin):
    """Organisations, with the number of their teams."""

    model = Organisation
    menu_icon = "group"
    delete_view_class = OrganisationDeleteView
    index_view_class = SafeExportIndexView
    inspect_view_enabled = True
    inspect_view_fields = [
        "name",
        "slug",
        "subsector",
        "size",
        "description",
        "contact_name",
        "contact_email",
        "contact_phone",
        "is_active",
        "is_demo",
    ]
    list_display = ["name", "subsector", "team_count", "state"]
    list_filter = ["subsector", "size", "is_active", "is_demo"]
    search_fields = ["name", "description", "contact_name", "contact_email"]
    list_export = [
        "name",
        "slug",
        "get_subsector_display",
        "get_size_display",
        "team_count",
        "contact_name",
        "contact_email",
        "contact_phone",
        "is_active",
        "is_demo",
    ]
    export_filename = "organisaties"
    # TitleFieldPanel fills the slug: modeladmin's prepopulated_fields is broken on Wagtail 8.
    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder=False),
        FieldPanel("slug", widget=SlugInput),
        FieldPanel("subsector"),
        FieldPanel("size"),
        FieldPanel("description"),
        MultiFieldPanel(
            [FieldPanel(f"contact_{name}") for name in ("name", "email", "phone")],
            heading=_("Contact for the sector's staff"),
        ),
        FieldPanel("is_active"),
        FieldPanel("is_demo"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organisation]:
        """Count the teams in the same query."""
        return (
            super()
            .get_queryset(request)
            .annotate(number_of_teams=Count("teams", filter=Q(teams__merged_into__isnull=True)))
        )

    def team_count(self, organisation: Organisation) -> int:
        """The number of teams."""
        return organisation.number_of_teams

    team_count.short_description = _("teams")
    team_count.admin_order_field = "number_of_teams"

    def state(self, organisation: Organisation) -> str:
        """What is special about it, in words: modeladmin's pictures are Django's, not ours."""
        special = ((not organisation.is_active, _("not active")), (organisation.is_demo, _("demo")))
        return ", ".join(str(word) for applies, word in special if applies) or "–"

    state.short_description = _("state")

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        """modeladmin's addresses, and the one to invite an organisation."""
        address = f"{self.url_helper.base_url_path}/invite/"
        name = self.url_helper.get_action_url_name("invite")
        return (path(address, invite, name=name), *super().get_admin_urls_for_registration())


class MembershipAdmin(ModelAdmin):
    """Who works for which organisation, in which role."""

    model = Membership
    menu_icon = "user"
    create_view_class = MembershipCreateView
    edit_view_class = MembershipEditView
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
    items = [OrganisationRequestAdmin, OrganisationAdmin, MembershipAdmin, AuditAdmin]
