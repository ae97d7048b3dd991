"""From the first answer on, the promises to respondents can't be loosened: by nobody, by no code.

The database keeps these rules (`content.guards`); here is what they are, and the hooks by which the
models say of which survey a refused change was.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import connections, models
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_noop

from content import guards, refusals
from content.guards import Guard

TEAM, ANSWER = "surveys_campaignteam", "surveys_response"
ANSWERED = (
    f"EXISTS (SELECT 1 FROM {ANSWER} a JOIN {TEAM} t ON t.id = a.campaign_team_id "  # noqa: S608
    "WHERE t.campaign_id = {campaign})"
)


def answered(campaign: str) -> str:
    """The SQL condition that this campaign has an answer."""
    return ANSWERED.format(campaign=campaign)


GUARDS = (
    Guard(
        name="guard_campaign_promises",
        table="surveys_campaign",
        event="UPDATE",
        condition=(
            "(NEW.minimum_group < OLD.minimum_group"
            " OR NEW.questionnaire_version_id <> OLD.questionnaire_version_id"
            " OR NEW.organisation_id <> OLD.organisation_id"
            " OR NEW.keep_until > OLD.keep_until)"
            f" AND (OLD.status = 'closed' OR {answered('OLD.id')})"
        ),
        why=gettext_noop(
            "from the first answer on, a survey's threshold can't go down, its answers can't be "
            "kept longer, and it stays with its questionnaire and organisation"
        ),
        needs=(TEAM, ANSWER),
    ),
    Guard(
        name="guard_campaign_status",
        table="surveys_campaign",
        event="UPDATE",
        condition=(
            "(OLD.status = 'closed' AND NEW.status <> 'closed')"
            f" OR (OLD.status = 'open' AND NEW.status = 'draft' AND {answered('OLD.id')})"
        ),
        why=gettext_noop("a survey only goes forward: from preparation to open to closed"),
        needs=(TEAM, ANSWER),
    ),
    Guard(
        name="guard_team_added",
        table=TEAM,
        event="INSERT",
        condition=answered("NEW.campaign_id"),
        why=gettext_noop("from the first answer on, no team comes into a survey"),
        needs=(ANSWER,),
    ),
    Guard(
        name="guard_team_changed",
        table=TEAM,
        event="UPDATE",
        condition=(
            "(NEW.campaign_id <> OLD.campaign_id OR NEW.team_id <> OLD.team_id"
            " OR NEW.name <> OLD.name OR NEW.department <> OLD.department"
            " OR NEW.headcount <> OLD.headcount)"
            f" AND ({answered('OLD.campaign_id')} OR {answered('NEW.campaign_id')})"
        ),
        why=gettext_noop("from the first answer on, the teams of a survey stay as they are"),
        needs=(ANSWER,),
    ),
    Guard(
        name="guard_team_removed",
        table=TEAM,
        event="DELETE",
        condition=answered("OLD.campaign_id"),
        why=gettext_noop("from the first answer on, no team leaves a survey"),
        needs=(ANSWER,),
    ),
    Guard(
        name="guard_answer_moved",
        table=ANSWER,
        event="UPDATE",
        condition="1 = 1",
        why=gettext_noop("an answer that was sent never changes"),
    ),
    Guard(
        name="guard_progress_changed",
        table="surveys_progresscount",
        event="UPDATE",
        condition="1 = 1",
        why=gettext_noop("what was shown of a survey's progress stays as it was shown"),
    ),
    Guard(
        name="guard_progress_removed",
        table="surveys_progresscount",
        event="DELETE",
        condition=(
            f"EXISTS (SELECT 1 FROM {ANSWER} a JOIN {TEAM} t ON t.id = a.campaign_team_id "  # noqa: S608
            f"JOIN {TEAM} o ON o.campaign_id = t.campaign_id WHERE o.id = OLD.campaign_team_id)"
        ),
        why=gettext_noop("what was shown of a survey's progress stays as long as its answers"),
        needs=(TEAM, ANSWER),
    ),
)
CAMPAIGN_FIELDS = frozenset(
    ("minimum_group", "questionnaire_version", "organisation", "keep_until", "status")
)
TEAM_FIELDS = frozenset(("campaign", "team", "name", "department", "headcount"))


class LockedModel(models.Model):
    """A campaign, or a row of one: a refused `save()` says of which campaign it was."""

    campaign_key = "campaign_id"
    locked_fields: frozenset[str] = frozenset()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save. Raises RefusedError where the database keeps a promise."""
        with refusals.about(_known([self])):
            super().save(*args, **kwargs)


class LockedQuerySet(models.QuerySet):
    """Tells of which campaigns a change of many rows is; each raises RefusedError like `save()`."""

    def update(self, **values: Any) -> int:
        """Change the rows."""
        if not {name.removesuffix("_id") for name in values} & self.model.locked_fields:
            return super().update(**values)
        keys = set(self.order_by().values_list(self.model.campaign_key, flat=True))
        with refusals.about(sorted(keys)):
            return super().update(**values)

    def bulk_create(self, objs: Iterable[LockedModel], *args: Any, **kwargs: Any) -> list:
        """Add rows."""
        objs = list(objs)
        with refusals.about(_known(objs)):
            return super().bulk_create(objs, *args, **kwargs)

    update.alters_data = bulk_create.alters_data = True


def _known(rows: Iterable[LockedModel]) -> list[int]:
    return sorted({getattr(row, row.campaign_key) for row in rows} - {None})


def refuse_removed_team(*, instance: LockedModel, using: str, origin: Any, **_: Any) -> None:
    """The handler of `pre_delete` of a campaign's team: refused before its answers would go.

    A whole campaign may go, with its answers first: then nothing is left to protect.
    """
    if getattr(origin, "model", type(origin)) is not type(instance):
        return
    team = type(instance)
    answered_teams = team.objects.filter(campaign=instance.campaign_id, responses__isnull=False)
    if answered_teams.exists():
        with refusals.about([instance.campaign_id]):
            raise refusals.refused("guard_team_removed", connections[using])


def answers_first(*, instance: LockedModel, **_: Any) -> None:
    """The handler of `pre_delete` of a campaign: the rules let go once there's no answer left."""
    apps.get_model("surveys", "Response").objects.filter(campaign_team__campaign=instance).delete()


def keep_locks(campaign_model: type[LockedModel], team_model: type[LockedModel]) -> None:
    """Have the rules in every database, and the hooks; once, from `ready()`."""
    guards.keep(*GUARDS)
    pre_delete.connect(refuse_removed_team, sender=team_model)
    pre_delete.connect(answers_first, sender=campaign_model)
