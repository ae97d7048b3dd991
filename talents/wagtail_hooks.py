"""Talent sets in the editors' area. Talent maps aren't there: they hold people's names."""

from django.utils.translation import gettext_lazy as _
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

from talents.forms.talent_set import TalentSetForm
from talents.models import TalentSet

FAMILY_PANELS = [
    FieldPanel("name"),
    FieldPanel("tagline"),
    FieldPanel("description"),
    FieldRowPanel([FieldPanel("color"), FieldPanel("icon")]),
]
TALENT_PANELS = [
    FieldRowPanel([FieldPanel("number"), FieldPanel("name"), FieldPanel("family")]),
    FieldPanel("description"),
    FieldPanel("ask_me"),
    FieldPanel("question"),
    FieldPanel("pitfall"),
]


class TalentSetViewSet(SnippetViewSet):
    """Lists and edits talent sets."""

    model = TalentSet
    icon = "group"
    menu_label = _("Talent sets")
    add_to_admin_menu = True
    list_display = ["title", "slug"]
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
        ],
        base_form_class=TalentSetForm,
    )


register_snippet(TalentSetViewSet)
