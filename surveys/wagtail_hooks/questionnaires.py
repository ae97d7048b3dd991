"""Questionnaires as editors write them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from surveys.models import Questionnaire
from surveys.spreadsheets.buttons import QuestionnaireIndexView


def variant_panels(*names: str) -> list[MultiFieldPanel]:
    """A group of four fields per text: Dutch, plain Dutch, English and French."""
    return [
        MultiFieldPanel(
            [FieldPanel(name), *(FieldPanel(f"{name}_{v}") for v in ("plain", "en", "fr"))],
            heading=Questionnaire._meta.get_field(name).verbose_name.capitalize(),
        )
        for name in names
    ]


WORDED = [
    FieldPanel("text"),
    FieldPanel("text_plain"),
    FieldPanel("text_en"),
    FieldPanel("text_fr"),
]


class QuestionnaireViewSet(SnippetViewSet):
    """What editors write; a survey uses a published version of it."""

    model = Questionnaire
    index_view_class = QuestionnaireIndexView
    icon = "form"
    menu_label = _("Questionnaires")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["title", "key"]
    search_fields = ["title", "key"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("key"),
                    *variant_panels("title", "intro", "privacy", "open_question", "open_hint"),
                    FieldPanel("open_question_code"),
                ],
                heading=_("Texts"),
            ),
            ObjectList(
                [
                    InlinePanel("scale_points", [FieldPanel("value"), *WORDED], heading=_("Scale")),
                    *variant_panels("not_applicable"),
                ],
                heading=_("Scale"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "dimensions",
                        [
                            FieldRowPanel([FieldPanel("code"), FieldPanel("minimum_answered")]),
                            FieldPanel("name"),
                            FieldPanel("name_en"),
                            FieldPanel("name_fr"),
                            FieldPanel("description"),
                            FieldPanel("advice_low"),
                            FieldPanel("advice_middle"),
                            FieldPanel("advice_high"),
                        ],
                        heading=_("Dimensions"),
                    )
                ],
                heading=_("Dimensions"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "items",
                        [
                            FieldRowPanel([FieldPanel("code"), FieldPanel("dimension_code")]),
                            FieldPanel("reversed"),
                            *WORDED,
                        ],
                        heading=_("Statements"),
                    )
                ],
                heading=_("Statements"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "inspiration_links",
                        [FieldPanel("dimension_code"), FieldPanel("page")],
                        heading=_("Inspiration"),
                    )
                ],
                heading=_("Inspiration"),
            ),
            ObjectList(
                [
                    FieldPanel("duration_minutes"),
                    FieldPanel("minimum_group"),
                    FieldPanel("shuffle_items"),
                    FieldPanel("show_dimension_names"),
                    FieldPanel("low_below"),
                    FieldPanel("high_from"),
                    FieldPanel("minimum_dimensions_for_total"),
                    FieldPanel("conversation_page"),
                ],
                heading=_("Settings"),
            ),
        ]
    )
