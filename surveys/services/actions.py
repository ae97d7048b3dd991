"""Choosing actions after a survey, keeping them going, and reminding of them."""

import datetime
import logging
import smtplib
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from organisations.models import Role, User
from surveys.models import Action, ActionStatus, Campaign

# How long before its day an action is reminded of; and again when the day is over.
AHEAD = datetime.timedelta(days=7)

logger = logging.getLogger(__name__)


def add_action(
    *,
    campaign: Campaign,
    actor: User,
    title: str,
    dimension_code: str = "",
    page: Page | None = None,
    further: Mapping[str, Any] | None = None,
) -> Action:
    """Put something on the board of a closed survey; `further` are other fields of Action."""
    return Action.objects.create(
        campaign=campaign,
        owner=actor,
        title=title[:120],
        dimension_code=dimension_code,
        page=page,
        **(further or {}),
    )


@transaction.atomic
def change_action(*, action: Action, values: Mapping[str, Any]) -> Action:
    """Change what, how, who or by when; with another day its reminders start anew."""
    locked = Action.objects.select_for_update().get(pk=action.pk)
    if values.get("due") != locked.due:
        locked.reminded_on = None
    for name, value in values.items():
        setattr(locked, name, value)
    locked.save()
    return locked


@transaction.atomic
def move_action(*, action: Action, status: ActionStatus) -> Action:
    """Put it in another column; the day on which it was done stays with it."""
    locked = Action.objects.select_for_update().get(pk=action.pk)
    if locked.status != status:
        locked.status = status
        locked.done_on = timezone.localdate() if status == ActionStatus.DONE else None
        locked.save(update_fields=["status", "done_on"])
    return locked


def remove_action(*, action: Action) -> None:
    """Take it off the board."""
    Action.objects.filter(pk=action.pk).delete()


def remind_actions(*, today: datetime.date) -> int:
    """Mail who put actions on a board, a week before their day and once when it's over.

    One mail per person; returns how many. Who couldn't be mailed is tried again the next time, and
    keeps nobody else from being reminded.
    """
    due = (
        Action.objects.exclude(status=ActionStatus.DONE)
        .filter(
            due__lte=today + AHEAD,
            owner__is_active=True,
            owner__memberships__organisation=F("campaign__organisation"),
            owner__memberships__role=Role.COORDINATOR,
        )
        .filter(Q(reminded_on=None) | Q(reminded_on__lte=F("due"), due__lt=today))
        .select_related("owner", "campaign__organisation")
        .order_by("owner_id", "due", "pk")
    )
    mailed = 0
    for _owner, mine in groupby(due, key=lambda action: action.owner_id):
        try:
            mailed += _remind(list(mine), today)
        except (OSError, smtplib.SMTPException) as error:
            # Without the address: the error's text may hold it.
            logger.error("A reminder of actions wasn't mailed: %s.", type(error).__name__)
    return mailed


@transaction.atomic
def _remind(actions: list[Action], today: datetime.date) -> int:
    Action.objects.filter(pk__in=[action.pk for action in actions]).update(reminded_on=today)
    boards = {
        f"{settings.SITE_URL}{_board(action.campaign)}": action.campaign.title for action in actions
    }
    context = {"actions": actions, "boards": boards, "today": today}
    with override(settings.LANGUAGE_CODE):
        body = render_to_string("emails/surveys/actions.txt", context)
        subject = _("Your actions after the survey")
    owner = actions[0].owner
    assert owner is not None  # filtered above
    return EmailMessage(subject, body.strip(), to=[owner.email]).send()


def _board(campaign: Campaign) -> str:
    return reverse("surveys:actions", args=[campaign.organisation.slug, campaign.pk])
