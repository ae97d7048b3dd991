"""A survey of an organisation, and its teams as they were when it started."""

import datetime

from django.core.validators import MinValueValidator
from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.domain.team_names import LONGEST_FULL_NAME
from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.domain.times import Phase, grace_end, phase
from surveys.models.fields import CODE_LENGTH, random_code
from surveys.models.locks import CAMPAIGN_FIELDS, TEAM_FIELDS, LockedModel, LockedQuerySet


class Status(models.TextChoices):
    """Where a campaign is; it only moves forward."""

    DRAFT = "draft", _("In preparation")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class Way(models.TextChoices):
    """How the people of a team come to the questions; a team may use several."""

    LINK = "link", _("A link and a QR code for the whole team")
    CODES = "codes", _("Personal codes on paper slips")
    MAIL = "mail", _("A personal e-mail")
    MESSAGE = "message", _("A text to paste in a message")
    KIOSK = "kiosk", _("A shared tablet")


def default_ways() -> list[str]:
    """The link alone: it needs nothing."""
    return [Way.LINK.value]


class CampaignQuerySet(LockedQuerySet):
    """What is asked of campaigns."""

    def with_totals(self) -> "CampaignQuerySet":
        """Annotate `headcount`, over all teams."""
        teams = CampaignTeam.objects.filter(campaign=models.OuterRef("pk")).values("campaign")
        return self.annotate(
            headcount=models.Subquery(
                teams.annotate(total=models.Sum("headcount")).values("total")
            ),
        )

    def locked_status(self, pk: int) -> str:
        """The status of a campaign, which then can't change until this transaction ends.

        A shared lock, which Django has no method for: people may send answers side by side, but
        not while someone closes. SQLite lets one transaction write at a time, so it needs none.
        """
        lock = " FOR SHARE" if connection.features.has_select_for_update else ""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT status FROM surveys_campaign WHERE id = %s{lock}", [pk])  # noqa: S608 -- no input
            return cursor.fetchone()[0]


class Campaign(LockedModel):
    """One round of questions in one organisation, with one questionnaire version."""

    campaign_key, locked_fields = "pk", CAMPAIGN_FIELDS

    organisation = models.ForeignKey(
        "organisations.Organisation",
        on_delete=models.PROTECT,
        related_name="campaigns",
        verbose_name=_("organisation"),
    )
    questionnaire_version = models.ForeignKey(
        "surveys.QuestionnaireVersion",
        on_delete=models.PROTECT,
        related_name="campaigns",
        verbose_name=_("questionnaire"),
    )
    title = models.CharField(_("title"), max_length=100)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    opens_at = models.DateTimeField(_("opens at"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes at"))
    keep_until = models.DateField(_("answers are kept until"))
    minimum_group = models.PositiveSmallIntegerField(
        _("smallest group with a result"),
        default=SMALLEST_GROUP,
        validators=[MinValueValidator(SMALLEST_GROUP)],
    )
    contact_name = models.CharField(_("contact person"), max_length=100)
    contact_email = models.EmailField(_("address of the contact person"))
    languages = models.JSONField(_("languages"), default=list)  # variants; empty: all there are
    welcome = models.TextField(_("word of welcome"), max_length=600, blank=True)
    shares_item_statistics = models.BooleanField(
        _("counts in the quality of the statements"), default=False
    )
    # How far the guided start was saved; the launch needs all of it.
    prepared_steps = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        ordering = ["-closes_at", "-pk"]
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minimum_group__gte=SMALLEST_GROUP),
                name="campaign_minimum_group",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        """Whether it still has to open."""
        return self.status == Status.DRAFT

    @property
    def is_open(self) -> bool:
        """Whether it was opened and not closed yet."""
        return self.status == Status.OPEN

    @property
    def accepts_answers(self) -> bool:
        """Whether people can start to answer now."""
        return self.phase == Phase.RUNNING

    @property
    def phase(self) -> Phase:
        """Where it is in its life at this moment."""
        if not self.is_open:
            return Phase.DRAFT if self.is_draft else Phase.CLOSED
        return phase(self.opens_at, self.closes_at, timezone.now())

    @property
    def grace_ends_at(self) -> datetime.datetime:
        """Until when whoever has the questions open may still send them."""
        return grace_end(self.closes_at)

    @property
    def closes_on(self) -> datetime.date:
        """The last day, in the time of the site."""
        return timezone.localdate(self.closes_at)

    @property
    def is_closed(self) -> bool:
        """Whether there is a result."""
        return self.status == Status.CLOSED


class CampaignTeam(LockedModel):
    """A team in a campaign: name and size are frozen, and the code makes its answering address."""

    locked_fields = TEAM_FIELDS

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="teams")
    team = models.ForeignKey(
        "organisations.Team", on_delete=models.PROTECT, related_name="campaign_teams"
    )
    # With the department in front where two teams of the survey have the same name.
    name = models.CharField(_("name"), max_length=LONGEST_FULL_NAME)
    department = models.CharField(_("department"), max_length=80, blank=True)
    headcount = models.PositiveIntegerField(_("number of people"))
    ways = models.JSONField(_("ways to invite"), default=default_ways)
    # As many as were handed out since codes were last withdrawn; never how many were used.
    codes_made = models.PositiveIntegerField(_("personal codes made"), default=0, editable=False)
    # As many as were added; it doesn't fall when people answer and their address goes.
    addresses_added = models.PositiveIntegerField(_("addresses"), default=0, editable=False)
    code = models.CharField(
        _("code"), max_length=CODE_LENGTH, unique=True, default=random_code, editable=False
    )

    objects = LockedQuerySet.as_manager()

    class Meta:
        ordering = ["campaign", "name"]
        verbose_name = _("team in a survey")
        verbose_name_plural = _("teams in a survey")
        constraints = [
            models.UniqueConstraint(fields=["campaign", "name"], name="team_name_per_campaign")
        ]

    def __str__(self) -> str:
        return self.name
