"""The way to the same page in another language."""

from typing import Any

from django import template
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info

from talents.models import TalentMap
from talents.queries.languages import languages_offered

register = template.Library()


@register.inclusion_tag("talents/parts/languages.html", takes_context=True)
def language_links(context: dict[str, Any], talent_map: TalentMap) -> dict[str, Any]:
    """A link for each language of the map, unless it has only one."""
    path, current = context["request"].path, get_language()
    return {
        "languages": [
            {
                "code": language,
                "name": get_language_info(language)["name_local"],
                "url": translate_url(path, language),
                "is_current": language == current,
            }
            for language in languages_offered(talent_map)
        ]
    }
