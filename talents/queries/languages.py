"""In which languages people on a map may read it."""

from django.conf import settings

from talents.domain.completeness import languages_of
from talents.models import TalentMap


def languages_offered(talent_map: TalentMap) -> list[str]:
    """Those in which the words of the map are whole and the site speaks; Dutch comes first."""
    spoken = dict(settings.LANGUAGES)
    return [language for language in languages_of(talent_map.version.content) if language in spoken]
