"""Which other tools fit with a tool: those that share its dimensions or its theme."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Length, Substr
from wagtail.models import Page


def fitting(tools: QuerySet, tool: Page) -> QuerySet:
    """Of these tools, the other live ones that share a dimension or a theme: one query.

    What shares most dimensions comes first, then what shares a theme, then what is for most
    of the same people. What the editor put with this tool already is left out.
    """
    if not tool.pk:
        return tools.none()
    chosen = tools.model._meta.get_field("related_tools").related_model.objects
    return (
        tools.filter(live=True)
        .exclude(pk=tool.pk)
        .exclude(pk__in=chosen.filter(source=tool.pk).values("tool"))
        .annotate(
            shared_dimensions=_shared(tools, "dimensions", "dimension", tool),
            shares_theme=_shares_theme(tools, tool),
            shared_audiences=_shared(tools, "audiences", "audience", tool),
        )
        .filter(Q(shared_dimensions__gt=0) | Q(shares_theme=True))
        .order_by("-shared_dimensions", "-shares_theme", "-shared_audiences", "path")
    )


def _shared(tools: QuerySet, relation: str, column: str, tool: Page) -> Coalesce:
    """How many of these a tool has in common with the given one."""
    rows = getattr(tools.model, relation).through.objects
    own = rows.filter(toolpage=tool.pk).values(column)
    common = rows.filter(toolpage=OuterRef("pk"), **{f"{column}__in": own})
    counted = common.order_by().values("toolpage").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)


def _shares_theme(tools: QuerySet, tool: Page) -> Exists:
    """Whether a theme holds both: chosen by an editor, or as the page above a tip."""
    own = Q(tools=tool.pk) | Q(path=tool.path[: -tool.steplen])
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - tool.steplen)
    themes = tools.model._meta.get_field("themes").related_model.objects
    shared = themes.filter(pk__in=themes.filter(own).values("pk"))
    return Exists(shared.filter(Q(tools=OuterRef("pk")) | Q(path=above)))
