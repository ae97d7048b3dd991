"""The printed talent map."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from talents.models import TalentMap
from talents.queries.maps import team_map

# From this many people on, rows are lower so that a map stays on two sheets.
MANY_PEOPLE = 16


def map_pdf(talent_map: TalentMap) -> bytes:
    """The PDF (A4, landscape) of what others may see now: the grid and who to ask for what."""
    shown = team_map(talent_map)
    html = render_to_string(
        "pdf/talent_map.html",
        {
            "talent_map": talent_map,
            "team_map": shown,
            "icons": ["check", "sprout", *{block.family.icon for block in shown.blocks}],
            "today": timezone.localdate(),
            "dense": len(shown.people) >= MANY_PEOPLE,
        },
    )
    images = settings.BASE_DIR / "toolbox" / "static" / "img"
    return html_to_pdf(
        html, fetcher=AssetFetcher({"img": images}), title=talent_map.title, lang="nl"
    )
