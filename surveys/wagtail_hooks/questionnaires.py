"""Questionnaires as editors write them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.models import get_page_models
from wagtail.snippets.views.snippets import SnippetViewSet

from surveys.domain.background import MOST_QUESTIONS
from surveys.models import Questionnaire
from surveys.spreadsheets.buttons import QuestionnaireIndexView
from surveys.wagtail_hooks.editing import (
    QuestionnaireCreateView,
    QuestionnaireEditView,
    QuestionnaireWorkflowActionView,
)
from surveys.wagtail_hooks.status import StatusPanel

# Pages say themselves what kind of tool they are; this app knows no page types.
HELPFUL_KINDS = ("tip", "method", "card-set")
# What respondents never see, but readers of a report do.
REPORTED = ("description", "advice_low", "advice_middle", "advice_high")


def variant_panels(*names: str) -> list[MultiFieldPanel]:
    """A group of four fields per text: Dutch, plain Dutch, English and French."""
    return [
        MultiFieldPanel(
            [FieldPanel(name), *(FieldPanel(f"{name}_{v}") for v in ("plain", "en", "fr"))],
            heading=Questionnaire._meta.get_field(name).verbose_name.capitalize(),
        )
        for name in names
    ]


class HelpfulPagePanel(PageChooserPanel):
    """Chooses among tips, methods and card sets."""

    def get_form_options(self) -> dict[str, Any]:
        """Look for the page types once all apps are there."""
        self.page_type = [
            model for model in get_page_models() if getattr(model, "tool_kind", "") in HELPFUL_KINDS
        ]
        return super().get_form_options()


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
    add_view_class = QuestionnaireCreateView
    edit_view_class = QuestionnaireEditView
    workflow_action_view_class = QuestionnaireWorkflowActionView
    icon = "form"
    menu_label = _("Questionnaires")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["title", "key", LiveStatusTagColumn()]
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
                            MultiFieldPanel(
                                [
                                    FieldPanel(f"{name}_{variant}")
                                    for variant in ("en", "fr")
                                    for name in REPORTED
                                ],
                                heading=_("For reports in English and French"),
                                classname="collapsed",
                            ),
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
                            MultiFieldPanel(
                                [
                                    FieldPanel("help"),
                                    *(FieldPanel(f"help_{v}") for v in ("plain", "en", "fr")),
                                ],
                                heading=_("Explanation"),
                                classname="collapsed",
                            ),
                        ],
                        heading=_("Statements"),
                    )
                ],
                heading=_("Statements"),
            ),
            ObjectList(
                [
                    HelpPanel(template="surveys/admin/background_help.html"),
                    InlinePanel(
                        "background_questions",
                        [FieldPanel("code"), *WORDED],
                        heading=_("Background questions"),
                        label=_("Background question"),
                        max_num=MOST_QUESTIONS,
                    ),
                    InlinePanel(
                        "background_options",
                        [FieldRowPanel([FieldPanel("question_code"), FieldPanel("code")]), *WORDED],
                        heading=_("Answers to the background questions"),
                        label=_("Answer"),
                    ),
                ],
                heading=_("Background"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "inspiration_links",
                        [
                            FieldRowPanel([FieldPanel("dimension_code"), FieldPanel("band")]),
                            HelpfulPagePanel("page"),
                        ],
                        heading=_("Inspiration"),
                    ),
                    InlinePanel(
                        "key_dimensions",
                        [
                            FieldPanel("dimension_code"),
                            FieldPanel("statement"),
                            FieldPanel("statement_en"),
                            FieldPanel("statement_fr"),
                            FieldPanel("source"),
                        ],
                        heading=_("Always shown with a result"),
                        label=_("Dimension"),
                    ),
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
            ObjectList([StatusPanel()], heading=_("Languages and versions")),
        ]
    )
