"""What is wrong with a line of a list of teams, and what keeps a team as it is, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.domain.headcounts import MOST_PEOPLE
from organisations.domain.team_faults import Fault
from organisations.domain.team_names import LONGEST_NAME
from organisations.domain.team_plan import Step


def fault_words(fault: Fault, step: Step) -> str:
    """What to do about one cell."""
    words = {
        Fault.NO_TEAM: _("Give the team a name."),
        Fault.TOO_LONG: _("Make this shorter: at most %(most)d characters."),
        Fault.UNPRINTABLE: _("There is a character in it that can't be shown. Retype it."),
        Fault.UNCLEAR: _("This cell holds a formula or a date. Check that this is what you mean."),
        Fault.NO_COUNT: _("Fill in how many people work in this team."),
        Fault.NO_NUMBER: _("“%(count)s” is no number. Fill in a whole number, for example 12."),
        Fault.NOT_WHOLE: _("Fill in people, not full-time jobs: a whole number, for example 12."),
        Fault.NOBODY: _("A team has at least one person."),
        Fault.TOO_MANY: _("This is more than %(people)d people. Check the number."),
        Fault.TWICE: _("This team is on row %(twin)d too. Leave one of both out."),
        Fault.WHICH_DEPARTMENT: _(
            "There are several teams with this name. Fill in the department."
        ),
    }
    return words[fault] % {
        "most": LONGEST_NAME,
        "people": MOST_PEOPLE,
        "count": step.line.count,
        "twin": step.twin,
    }


def held_words(titles: Iterable[str]) -> str:
    """Which surveys hold a team, and what can't be done until they close."""
    titles = list(titles)
    text = ngettext(
        "The survey %(titles)s is open and counts with this team. Until it closes, you can't "
        "merge or remove the team, or change its number of people or its department.",
        "The surveys %(titles)s are open and count with this team. Until they close, you can't "
        "merge or remove the team, or change its number of people or its department.",
        len(titles),
    )
    return text % {"titles": ", ".join(f"“{title}”" for title in titles)}
