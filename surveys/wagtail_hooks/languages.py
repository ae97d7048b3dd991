"""The languages in which questionnaires may be translated."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from surveys.forms.language import PREFIX, LanguageForm
from surveys.models import Language
from surveys.queries.phrases import PHRASES, missing_phrases


def phrases_done(language: Language) -> str:
    """Such as: 20 / 24."""
    return f"{len(PHRASES) - len(missing_phrases(language.phrases))} / {len(PHRASES)}"


class LanguageViewSet(SnippetViewSet):
    """Dutch, plain Dutch and English are always there; others are added here."""

    model = Language
    icon = "globe"
    menu_label = _("Survey languages")
    menu_order = 310
    add_to_admin_menu = True
    list_display = [
        "name",
        "code",
        "direction",
        Column("phrases", label=_("words around the questions"), accessor=phrases_done),
    ]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("code"), FieldPanel("name")]),
            FieldPanel("direction"),
            MultiFieldPanel(
                [FieldPanel(PREFIX + name) for name in PHRASES],
                heading=_("Words around the questions"),
                help_text=_(
                    "Write what stands above each box in this language. A questionnaire is only "
                    "offered in it once all of this is there."
                ),
            ),
        ],
        base_form_class=LanguageForm,
    )
