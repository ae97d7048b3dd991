"""What the survey templates need beside the components."""

import datetime
from typing import Any

from django import template

from surveys.domain.questionnaire import Item
from surveys.forms.answer import AnswerForm
from surveys.queries import campaigns
from surveys.queries.phrases import Phrases

register = template.Library()


@register.simple_tag(takes_context=True)
def scale_context(context: dict[str, Any], item: Item, number: int) -> dict[str, Any]:
    """The words of a statement in the variant in use, its place, and what was chosen before."""
    form: AnswerForm = context["form"]
    variant = context["variant"]
    return {
        "place": phrase(context, "statement", number=number, total=context["statement_count"]),
        "text": item.text.text(variant),
        "help": item.help.text(variant) if item.help else "",
        "value": form.chosen(item.code),
    }


@register.simple_tag(takes_context=True)
def phrase(context: dict[str, Any], name: str, **values: Any) -> str:
    """What stands around the questions, in the variant in use."""
    phrases: Phrases = context["phrases"]
    return phrases.say(name, **values)


@register.filter
def in_words(moment: datetime.datetime) -> str:
    """A moment as people say it, with its hour in Belgium."""
    return campaigns.in_words(moment)
