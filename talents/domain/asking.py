"""Who can I ask? Looking for people in plain words, forgiving about spelling and word forms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from talents.domain.fitting import Fit, Question
from talents.domain.map import Person, Talent

NEAR_THE_BEST = 0.6  # what finds less than this share of the best is left out
# People to show: nobody reads on, and the further, the weaker what only comes near.
MOST, MOST_NEAR = 20, 6


@dataclass(frozen=True)
class Listed:
    """Someone who may be found, with the talents they chose or that colleagues see in them.

    `team` tells where they work, when that may be elsewhere.
    """

    person: Person
    talents: tuple[Talent, ...]
    team: str = ""


@dataclass(frozen=True)
class Match:
    """Someone to ask, and what for: talents they chose, and talents that colleagues see in them.

    Without either it is for what they wrote themselves, or it is their name that was asked.
    """

    person: Person
    chosen: tuple[Talent, ...]
    seen: tuple[Talent, ...]
    team: str = ""


@dataclass(frozen=True)
class Found:
    """What a question found, whoever fits best first; `more` when there were too many to show.

    `exact` has every word of the question, `near` some of them or words that look alike, and
    `nobody` are talents that fit the question but that nobody has.
    """

    exact: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()
    nobody: tuple[Talent, ...] = ()
    more: bool = False

    def __bool__(self) -> bool:
        return bool(self.exact or self.near or self.nobody)

    @property
    def people(self) -> tuple[Match, ...]:
        """Everyone who was found."""
        return self.exact + self.near


def list_people(
    people: Iterable[Person], talents: Sequence[Talent], team: str = ""
) -> list[Listed]:
    """The people of one map, with the talents of that map."""
    return [
        Listed(person, tuple(talent for talent in talents if talent.key in keys), team)
        for person in people
        for keys in [person.talents | {seen.talent for seen in person.seen}]
    ]


def search(listed: Sequence[Listed], text: str, open_field: Sequence[Talent] = ()) -> Found:
    """Find who to ask among the people listed; `open_field` are talents that nobody has.

    A person is found through a talent's name, words and 'ask me', through what they or colleagues
    wrote about it, and by name. Equals stay in the order in which they are listed.
    """
    question = Question(text)
    for one in listed:
        question.read_person(one.person, one.talents)
    for talent in open_field:
        question.read_talent(talent)
    question.look()
    fits = [(one, _best(one, question)) for one in listed]
    empty = [(talent, question.fit(talent)) for talent in open_field]
    enough = NEAR_THE_BEST * max((fit.score for _which, fit in (*fits, *empty)), default=0)
    fits = [(one, fit) for one, fit in fits if fit.score >= enough > 0]
    ranked = sorted(fits, key=lambda pair: -pair[1].score)
    exact = [_match(one, fit, question) for one, fit in ranked if fit.complete]
    near = [_match(one, fit, question) for one, fit in ranked if not fit.complete]
    return Found(
        exact=tuple(exact[:MOST]),
        near=tuple(near[:MOST_NEAR]),
        nobody=tuple(talent for talent, fit in empty if fit.score >= enough > 0),
        more=len(exact) > MOST or len(near) > MOST_NEAR,
    )


def _best(one: Listed, question: Question) -> Fit:
    own = question.fit(None, one.person)
    fits = [own, *(question.fit(talent, one.person) for talent in one.talents)]
    return max(fits, key=lambda fit: (fit.complete, fit.score))


def _match(one: Listed, best: Fit, question: Question) -> Match:
    """What to ask a person for: the talents that fit about as well as the best of them."""
    least = max(best.score * NEAR_THE_BEST, question.fit(None, one.person).score)
    fitting = [t for t in one.talents if question.fit(t, one.person).score >= least]
    if question.fit(None, one.person).score >= best.score:
        fitting = []  # it is about the person, and not about one of their talents
    chosen = tuple(talent for talent in fitting if talent.key in one.person.talents)
    seen = tuple(talent for talent in fitting if talent.key not in one.person.talents)
    return Match(one.person, chosen, seen, one.team)
