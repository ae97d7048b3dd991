"""What respondents may tell about themselves: at most two questions, answered in ranges.

The answers are packed like those to the statements: one character per question, the code of the
option, " " where nothing was said.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from surveys.domain.texts import Text

MOST_QUESTIONS: Final = 2
MOST_OPTIONS: Final = 9
NOTHING_SAID: Final = " "


@dataclass(frozen=True)
class BackgroundOption:
    """One range or group. `code` is one letter or digit, which is what an answer stores."""

    code: str
    label: Text


@dataclass(frozen=True)
class BackgroundQuestion:
    """One question about the respondent, such as: how long have you worked here?"""

    code: str
    text: Text
    options: tuple[BackgroundOption, ...]


Questions = tuple[BackgroundQuestion, ...]


def pack_background(questions: Questions, answers: Mapping[str, str]) -> str:
    """Pack option codes by question code; "" without questions.

    Unknown questions and options raise ValueError.
    """
    known = {question.code: {option.code for option in question.options} for question in questions}
    for code, answer in answers.items():
        if code not in known or answer not in known[code]:
            raise ValueError(f"no answer to a background question: {code} {answer}")
    return "".join(answers.get(question.code, NOTHING_SAID) for question in questions)


def background_problems(questions: Questions) -> Iterator[str]:
    """Every reason why these questions cannot be used; whether codes clash is checked elsewhere."""
    if len(questions) > MOST_QUESTIONS:
        yield f"there are more than {MOST_QUESTIONS} background questions"
    for question in questions:
        if not 2 <= len(question.options) <= MOST_OPTIONS:
            yield f"background question {question.code} needs 2–{MOST_OPTIONS} options"
        for code, times in Counter(option.code for option in question.options).items():
            if times > 1:
                yield f"background question {question.code}: option {code} is used {times} times"
            if len(code) != 1 or not (code.isascii() and code.isalnum()):
                yield f"background question {question.code}: option {code!r} is no letter or digit"
