"""Who can I ask? Searching a map in plain words, forgiving about spelling."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from talents.domain.map import Person, Talent, TalentEntry, TeamMap
from talents.domain.spelling import contains, resembles, words

# Words of the question itself, and small words that say nothing about what is asked.
IGNORED = frozenset(
    words(
        "aan alle als bij dan dat de deze die dit door een en er goed graag heb hebben heeft help "
        "helpen het hoe hulp iemand iets ik in is je jij kan kun kunnen maar mag me met mij mijn "
        "na naar niet nog nodig of om ons onze op over te tot u uit van veel voor vraag vragen "
        "waar waarmee wat we weet wel wie wil zoek zoeken zijn"
    )
)
NEAR_ENOUGH = 0.5  # the share of the words asked for that must at least look alike

WordMatch = Callable[[str, str], bool]


@dataclass(frozen=True)
class Answer:
    """A talent and those who may be asked for it."""

    talent: Talent
    people: tuple[Person, ...]


@dataclass(frozen=True)
class Found:
    """What a question found, in the order of the map.

    `exact` holds every word asked for; `near` comes as close as the spelling allows; `nobody` are
    talents that fit the question but that nobody on the map has yet.
    """

    exact: tuple[Answer, ...]
    near: tuple[Answer, ...]
    nobody: tuple[Talent, ...]

    def __bool__(self) -> bool:
        return bool(self.exact or self.near or self.nobody)


def search(team_map: TeamMap, query: str) -> Found:
    """Find who to ask.

    A person is found through a talent's name, words and 'ask me', through what they wrote
    themselves, and by name. Without a word that says something, everyone is in `exact`.
    """
    asked = words(query)
    wanted = [word for word in asked if word not in IGNORED] or asked
    shares = list(_shares(team_map, wanted))
    sure = {(talent, person) for talent, person, exact, _near in shares if exact == 1}
    close = [near for talent, person, _exact, near in shares if (talent, person) not in sure]
    best = max([NEAR_ENOUGH, *close])
    maybe = {
        (talent, person)
        for talent, person, _exact, near in shares
        if near >= best and (talent, person) not in sure
    }
    return Found(
        exact=_answers(team_map, sure),
        near=_answers(team_map, maybe),
        nobody=tuple(
            talent
            for talent in team_map.open_field
            if wanted and _share(_talent_words(talent), wanted, contains) == 1
        ),
    )


def _shares(
    team_map: TeamMap, wanted: Sequence[str]
) -> Iterator[tuple[Talent, Person, float, float]]:
    for entry in team_map.entries:
        about_talent = _talent_words(entry.talent)
        for person in entry.people:
            held = about_talent | _own_words(entry, person)
            yield (
                entry.talent,
                person,
                _share(held, wanted, contains),
                _share(held, wanted, _alike),
            )


def _answers(team_map: TeamMap, pairs: set[tuple[Talent, Person]]) -> tuple[Answer, ...]:
    answers = (
        Answer(entry.talent, tuple(p for p in entry.people if (entry.talent, p) in pairs))
        for entry in team_map.entries
    )
    return tuple(answer for answer in answers if answer.people)


def _talent_words(talent: Talent) -> set[str]:
    return set(words(f"{talent.name} {talent.description} {talent.ask_me}"))


def _own_words(entry: TalentEntry, person: Person) -> set[str]:
    example = person.example if person.example_talent == entry.talent.key else ""
    return set(words(f"{person.name} {person.ask_me} {example}"))


def _alike(word: str, wanted: str) -> bool:
    return contains(word, wanted) or resembles(word, wanted)


def _share(held: set[str], wanted: Sequence[str], match: WordMatch) -> float:
    """The share of the wanted words that are held, from 0 to 1; 1 when nothing is wanted."""
    if not wanted:
        return 1
    return sum(any(match(word, want) for word in held) for want in wanted) / len(wanted)
