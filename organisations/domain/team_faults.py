"""What can be wrong with a line of a list of teams."""

from enum import StrEnum


class Fault(StrEnum):
    """One thing to mend; the words for it stand in `organisations.forms.team_words`."""

    NO_TEAM = "no team"
    TOO_LONG = "too long"
    UNPRINTABLE = "unprintable"
    UNCLEAR = "a formula or a date"
    NO_COUNT = "no count"
    NO_NUMBER = "no number"
    NOT_WHOLE = "not whole"
    NOBODY = "nobody"
    TOO_MANY = "too many"
    TWICE = "twice"
    WHICH_DEPARTMENT = "which department"
