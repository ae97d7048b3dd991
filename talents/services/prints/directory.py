"""Who can I ask? A booklet: sheets of A4, folded once."""

from collections import Counter

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from content.paper import paper_pdf
from pdf.booklet import fold
from talents.domain.map import TeamMap
from talents.models import TalentMap
from talents.queries.maps import team_map
from talents.services.prints.person_cards import person_cards

# From this many people on, roles stand only where people are listed by name: a family is a page.
MANY_PEOPLE = 13


def directory_pdf(talent_map: TalentMap) -> bytes:
    """The PDF of what others may see now: per talent who to ask, and per person how to reach them.

    Print it on both sides of A4, turned over the short edge, and fold it.
    """
    shown = team_map(talent_map)
    context = {
        "talent_map": talent_map,
        "talent_set": talent_map.talent_set,
        "team_map": shown,
        "cards": person_cards(shown),
        "many": len(shown.people) >= MANY_PEOPLE,
        "namesakes": _namesakes(shown),
        "today": timezone.localdate(),
    }
    title = _("Who can I ask? %(map)s") % {"map": talent_map.title}
    html = render_to_string("pdf/talent_directory.html", context | {"title": title})
    return fold(paper_pdf(html, title=title))


def _namesakes(shown: TeamMap) -> set[str]:
    """The names that several people have: their roles tell them apart."""
    names = Counter(person.name for person in shown.people)
    return {name for name, count in names.items() if count > 1}
