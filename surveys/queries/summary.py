"""A result in a few plain sentences."""

from django.utils.translation import gettext as _

from surveys.queries.results import DimensionRow, Result

MENTIONED = 2


def summary_of(result: Result) -> tuple[str, ...]:
    """Who answered, where it's high and low, and what people recognise; only what is shown."""
    shown = [row for row in result.dimensions if row.whole.value is not None]
    by_score = sorted(shown, key=lambda row: row.whole.value or 0)
    sentences = [
        _("%(count)s of %(number)s people answered.")
        % {"count": result.whole.responses, "number": result.whole.invited}
    ]
    if not result.total.hidden:
        sentences.append(
            _("The learning climate scores %(score)s on a scale from 0 to 100.")
            % {"score": result.total.text}
        )
    # With fewer dimensions than these, highest and lowest would be the same.
    if len(by_score) >= 2 * MENTIONED:
        sentences += [
            _("Highest: %(dimensions)s.") % {"dimensions": _named(by_score[: -MENTIONED - 1 : -1])},
            _("Lowest: %(dimensions)s.") % {"dimensions": _named(by_score[:MENTIONED])},
        ]
    for rows, sentence in (
        (result.strongest, _("What people recognise most: “%(statement)s”")),
        (result.weakest, _("What people recognise least: “%(statement)s”")),
    ):
        # Of a reversed statement it would be the other way round.
        plain = [row.text for row in rows if not row.is_reversed]
        if plain:
            sentences.append(sentence % {"statement": plain[0]})
    return tuple(sentences)


def _named(rows: list[DimensionRow]) -> str:
    return _(" and ").join(f"{row.name} ({row.whole.text})" for row in rows)
