"""The number of people of a team, as someone wrote it down."""

import re

from organisations.domain.team_faults import Fault

MOST_PEOPLE = 9_999
PLAIN = re.compile(r"[0-9]{1,9}")
WITH_ZEROS = re.compile(r"([0-9]{1,9})[.,]0{1,2}")
THOUSANDS = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+")
BROKEN = re.compile(r"[0-9]+[.,][0-9]+")
BELOW = re.compile(r"[-−][0-9]+([.,][0-9]+)?")
PEOPLE = r"(?:personen|persoon|pers\.?|mensen|medewerkers|collega[’']?s|people|man)"
AFTER = re.compile(rf"(?<=[0-9])\s*{PEOPLE}$", re.IGNORECASE)


def parse_headcount(text: str) -> int | Fault:
    """The number in “12”, “12,0”, “1.200” or “12 personen”, or what is wrong with it."""
    bare = AFTER.sub("", " ".join(text.split()))
    if not bare:
        return Fault.NO_COUNT
    if PLAIN.fullmatch(bare):
        return _within(int(bare))
    if whole := WITH_ZEROS.fullmatch(bare):
        return _within(int(whole[1]))
    if THOUSANDS.fullmatch(bare):
        return _within(int(re.sub(r"[. ]", "", bare)))
    if BELOW.fullmatch(bare):
        return Fault.NOBODY
    return Fault.NOT_WHOLE if BROKEN.fullmatch(bare) else Fault.NO_NUMBER


def looks_like_number(text: str) -> bool:
    """Whether somebody meant a number here, a right one or not."""
    return parse_headcount(text) not in (Fault.NO_COUNT, Fault.NO_NUMBER)


def _within(number: int) -> int | Fault:
    if number < 1:
        return Fault.NOBODY
    return Fault.TOO_MANY if number > MOST_PEOPLE else number
