"""How much room the open field takes on a sheet."""

from pdf.fitting import MM
from pdf.svg import text_width
from talents.domain.map import TeamMap

# In mm, as talent-wall.css draws it: the box with its title and question, a line of talents, and
# what a talent takes besides its name.
BOX, LINE, ROUND_A_TALENT, PADDING = 42.0, 7.4, 7.5, 9.0
SIZE = 11.0  # pt


def open_field_height(team_map: TeamMap, width: float) -> float:
    """The height in mm of the open field in a column of `width` mm; 0 when there is none."""
    if not team_map.open_field:
        return 0
    lines, left = 1, width - PADDING
    for talent in team_map.open_field:
        needed = text_width(talent.name, SIZE) / MM + ROUND_A_TALENT
        if needed > left:
            lines, left = lines + 1, width - PADDING
        left -= needed
    return BOX + lines * LINE
