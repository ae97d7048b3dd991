"""Small questionnaires and answers for the tests of the survey domain."""

from surveys.domain.disclosure import Fate, Sums
from surveys.domain.hierarchy import Hierarchy
from surveys.domain.questionnaire import Dimension, Item, Questionnaire, Scale, ScaleOption
from surveys.domain.texts import Text

WORDS = Text.of({"nl": "woorden"})


def make_scale(minimum=1, maximum=5, not_applicable=WORDS):
    options = tuple(ScaleOption(value, WORDS) for value in range(minimum, maximum + 1))
    return Scale(minimum, maximum, options, not_applicable)


def make_dimension(code, minimum_answered=2):
    return Dimension(code, WORDS, WORDS, minimum_answered, WORDS, WORDS, WORDS)


def make_questionnaire(*, dimension_count=2, item_count=4, outcome_count=2, **changes):
    """Dimensions A, B, … of `item_count` items each; the last item of each is reversed."""
    codes = [chr(ord("A") + number) for number in range(dimension_count)]
    fields = {
        "key": "probe",
        "version": 1,
        "title": WORDS,
        "intro": WORDS,
        "privacy": WORDS,
        "placeholders": (),
        "duration_minutes": 5,
        "minimum_group": 5,
        "shuffle_items": False,
        "show_dimension_names": True,
        "scale": make_scale(),
        "low_below": 50.0,
        "high_from": 75.0,
        "minimum_dimensions_for_total": (dimension_count + 1) // 2,
        "dimensions": tuple(make_dimension(code, (item_count + 1) // 2) for code in codes),
        "items": tuple(
            Item(f"{code}{n}", code, n == item_count, WORDS)
            for code in codes
            for n in range(1, item_count + 1)
        ),
        "outcome_items": tuple(
            Item(f"U{n}", None, False, WORDS) for n in range(1, outcome_count + 1)
        ),
    }
    return Questionnaire(**{**fields, **changes})


def flat(*sizes, direct=0):
    """Teams of these sizes right under the organisation, and the counts per node."""
    hierarchy = Hierarchy.of((f"t{number}", "") for number in range(len(sizes)))
    return hierarchy, (direct, *sizes)


def middling(persons, whole=100):
    """A column whose every mean lies in the middle of the scale."""
    return Sums(tuple(persons), tuple(n * whole // 2 for n in persons), whole)


def hidden_keys(hierarchy, fates):
    """The keys of the groups whose cell is hidden."""
    return {key for key, fate in zip(hierarchy.keys, fates, strict=True) if fate is Fate.HIDDEN}
