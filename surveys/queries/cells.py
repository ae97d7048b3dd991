"""Result cells in words: what a template may print of a number, or why there is none."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from surveys.domain.cells import Bounded, Cell, Distribution, Mean, Suppressed
from surveys.domain.questionnaire import Band, Questionnaire
from surveys.queries.wording import decimal


@dataclass(frozen=True)
class CellView:
    """A score as text, with its band in a word; hidden cells are all alike and hold nothing."""

    text: str
    value: float | None = None
    band: Band | None = None
    band_label: str = ""

    @property
    def hidden(self) -> bool:
        """Whether there's no number to show."""
        return self.value is None


@dataclass(frozen=True)
class ShareView:
    """The answers to a statement in three shares, in whole per cent as text."""

    favourable: str
    neutral: str
    unfavourable: str


def cell_view(definition: Questionnaire, cell: Cell) -> CellView:
    """A cell for people."""
    match cell:
        case Mean(value, _n):
            band = definition.band(value)
            return CellView(decimal(value), value, band, band_label(band))
        case Bounded(_side, value, _n):
            band = definition.band(value)
            return CellView(bound_text(cell), value, band, band_label(band))
        case Suppressed():
            return CellView(_("Hidden: too few answers"))


def bound_text(cell: Bounded) -> str:
    """“90 or more”, or “10 or less”."""
    words = _("%(value)s or more") if cell.side == "at_least" else _("%(value)s or less")
    return words % {"value": f"{cell.value:.0f}"}


def band_label(band: Band) -> str:
    """The word for a band; colour never stands alone."""
    return {
        "low": _("Room to grow"),
        "middle": _("On the way"),
        "high": _("Strong"),
    }[band]


def share_view(distribution: Distribution) -> ShareView:
    """Shares for people; a bounded one reads as “at least”, and the others stay unsaid."""
    shares = (distribution.favourable, distribution.neutral, distribution.unfavourable)
    return ShareView(*(percent(share, distribution.bounded) for share in shares))


def percent(share: int | None, bounded: bool) -> str:
    """One share, exact or at least so much; what stays unsaid is a dash."""
    if share is None:
        return "–"
    return _("at least %(share)d %%") % {"share": share} if bounded else f"{share} %"
