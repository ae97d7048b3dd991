"""Talent sets in the editors' area. Talent maps aren't there: they hold people's names."""

from collections.abc import Sequence

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from content.spreadsheets.registry import register
from talents.domain.talent_set import FAMILY_WORDS, TALENT_WORDS, WORDS
from talents.forms.talent_set import TalentSetForm
from talents.models import TalentMap, TalentSet
from talents.spreadsheets import buttons
from talents.status_panel import LANGUAGE_NAMES, StatusPanel, translation_columns


def translation_panels(*names: str) -> list[MultiFieldPanel]:
    """A closed group of fields for each language."""
    return [
        MultiFieldPanel(
            [FieldPanel(f"{name}_{language}") for name in names],
            heading=heading,
            classname="collapsed",
        )
        for language, heading in LANGUAGE_NAMES.items()
    ]


FAMILY_PANELS = [
    FieldPanel("name"),
    FieldPanel("tagline"),
    FieldPanel("description"),
    FieldRowPanel([FieldPanel("color"), FieldPanel("icon")]),
    *translation_panels(*FAMILY_WORDS, "description"),
]
TALENT_PANELS = [
    FieldRowPanel([FieldPanel("number"), FieldPanel("name"), FieldPanel("family")]),
    FieldPanel("description"),
    FieldPanel("ask_me"),
    FieldPanel("question"),
    FieldPanel("pitfall"),
    *translation_panels(*TALENT_WORDS),
]


class TalentSetViewSet(SnippetViewSet):
    """Lists and edits talent sets."""

    model = TalentSet
    index_view_class = buttons.TalentSetIndexView
    icon = "group"
    menu_label = _("Talent sets")
    add_to_admin_menu = True
    list_display = ["title", "slug", *translation_columns()]
    search_fields = ["title", "summary"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldPanel("slug"),
                    FieldPanel("summary"),
                    FieldPanel("ask_me_prefix"),
                    MultiFieldPanel(
                        [
                            FieldRowPanel([FieldPanel("min_choices"), FieldPanel("max_choices")]),
                            FieldPanel("max_wants_to_learn"),
                        ],
                        heading=_("Choosing"),
                    ),
                    FieldPanel("instructions"),
                    FieldPanel("consent_text"),
                    FieldPanel("open_field_title"),
                    FieldPanel("open_field_question"),
                    *translation_panels(*WORDS),
                ],
                heading=_("The set"),
            ),
            ObjectList(
                [InlinePanel("families", label=_("Family"), panels=FAMILY_PANELS)],
                heading=_("Families"),
            ),
            ObjectList(
                [InlinePanel("talents", label=_("Talent"), panels=TALENT_PANELS)],
                heading=_("Talents"),
            ),
            ObjectList([StatusPanel()], heading=_("Translations and maps")),
        ],
        base_form_class=TalentSetForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[TalentSet]:
        """With what tells how far its translations are."""
        return TalentSet.objects.prefetch_related("families", "talents")


register_snippet(TalentSetViewSet)
register(buttons.IMPORTER)
hooks.register("register_snippet_listing_buttons", buttons.listing_buttons)


@hooks.register("before_delete_snippet")
def keep_sets_with_maps(request: HttpRequest, instances: Sequence[Model]) -> HttpResponse | None:
    """Refuse, with the reason, to delete a set that teams made a map with."""
    sets = [instance for instance in instances if isinstance(instance, TalentSet)]
    used = TalentSet.objects.filter(
        pk__in=TalentMap.objects.filter(version__talent_set__in=sets).values("version__talent_set")
    )
    if not used:
        return None
    text = _("Teams made a talent map with this set, so you can't delete it: %(names)s.")
    messages.error(request, text % {"names": ", ".join(str(item) for item in used)})
    return redirect(TalentSetViewSet().get_url_name("list"))
