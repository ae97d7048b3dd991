"""The audit trail in the admin: a list to look at, for superusers and managers."""

from functools import reduce
from operator import or_

from django.contrib.admin import SimpleListFilter
from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.options import ModelAdmin

from content.admin_filters import DateFilter
from organisations.audit_texts import sentence
from organisations.exports import SafeExportIndexView
from organisations.look_only import LookOnly
from organisations.models import AuditEntry, Organisation
from organisations.models.audit import SITE

# What the names of actions begin with, by subject.
SUBJECTS = {
    "surveys": (_("surveys"), ("campaign", "answers", "lock")),
    "invitations": (_("codes, addresses and mails"), ("addresses", "codes", "mail")),
    "people": (_("people and roles"), ("member", "invitation", "coordination")),
    "teams": (_("teams"), ("team", "teams", "department")),
    "maps": (_("talent maps"), ("map",)),
    "organisations": (_("organisations and their data"), ("organisation", "export")),
    "accounts": (_("accounts"), ("account",)),
    "audit": (_("the logbook itself"), ("audit",)),
}


class SubjectFilter(SimpleListFilter):
    """Lines about one subject."""

    title = _("subject")
    parameter_name = "subject"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        """All subjects, also those without a line."""
        return [(key, label) for key, (label, _names) in SUBJECTS.items()]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[AuditEntry]
    ) -> QuerySet[AuditEntry]:
        """The lines whose action begins with one of the names."""
        if self.value() not in SUBJECTS:
            return queryset
        _label, names = SUBJECTS[self.value()]
        return queryset.filter(reduce(or_, (Q(action__startswith=f"{name}.") for name in names)))


class AuditAdmin(ModelAdmin):
    """Every chain, with filters on what happened and when."""

    model = AuditEntry
    menu_icon = "history"
    menu_label = _("Audit trail")
    index_view_class = SafeExportIndexView
    permission_helper_class = LookOnly
    list_display = ["at", "about", "actor", "told", "number"]
    list_filter = [SubjectFilter, ("at", DateFilter)]
    search_fields = ["actor", "action"]
    list_export = ["at", "chain", "number", "actor", "action", "details"]
    export_filename = "logboek"
    ordering = ["-at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        """Join the names of the organisations."""
        chain = Concat(Value("organisation:"), Cast("pk", CharField()))
        named = Organisation.objects.annotate(chain=chain).filter(chain=OuterRef("chain"))
        return super().get_queryset(request).annotate(name=Subquery(named.values("name")[:1]))

    def about(self, entry: AuditEntry) -> str:
        """The organisation, or the site."""
        if entry.chain == SITE:
            return _("the site")
        return entry.name or entry.chain

    about.short_description = _("about")

    def told(self, entry: AuditEntry) -> str:
        """The sentence."""
        return sentence(entry.action, entry.details)

    told.short_description = _("what")
