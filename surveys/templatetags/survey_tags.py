"""What the survey templates need beside the components."""

from typing import Any

from django import template

from surveys.domain.questionnaire import Item
from surveys.forms.answer import AnswerForm

register = template.Library()


@register.simple_tag(takes_context=True)
def scale_context(context: dict[str, Any], item: Item) -> dict[str, Any]:
    """The words of a statement in the variant in use, and what was chosen before."""
    form: AnswerForm = context["form"]
    return {"text": item.text.text(context["variant"]), "value": form.chosen(item.code)}
