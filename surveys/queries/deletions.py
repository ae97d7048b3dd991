"""Deletion reports in plain words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from surveys.models import Campaign, DeletionReport


@dataclass(frozen=True)
class Deletion:
    """One deletion: when, why, by whom (empty: the toolbox itself), and what."""

    at: datetime
    why: str
    who: str
    what: tuple[str, ...]


def deletions_of(campaign: Campaign) -> tuple[Deletion, ...]:
    """The deletions of a campaign, the newest first: one query."""
    return tuple(
        Deletion(
            report.at,
            str(DeletionReport.Rule(report.rule).label),
            report.actor,
            tuple(kind_text(kind) for kind in report.kinds),
        )
        for report in campaign.deletion_reports.all()
    )


def kind_text(kind: dict[str, Any]) -> str:
    """What went, with its number unless that is small or hidden."""
    words = {
        "answers": _("the answers to the statements and the background questions"),
        "open_answers": _("what people wrote, that wasn't in a result yet"),
        "words": _("what people wrote, in the result"),
        "form_keys": _("the marks that kept a form from counting twice"),
        "progress": _("the counts per day"),
        "mails": _("the list of mails that were sent"),
        "addresses": _("the addresses for invitations"),
        "codes": _("the personal codes"),
    }
    text = words.get(kind["kind"], kind["kind"])
    number = kind.get("number")
    return text if number is None else f"{text}: {number}"
