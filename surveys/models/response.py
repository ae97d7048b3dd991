"""What respondents send: nothing in these tables leads back to a person or a moment.

No foreign key to a user, no time, no sequence. The three tables have no tie to each other.
"""

from django.db import connection, models

from surveys.models.fields import RandomKeyField, random_key


class Response(models.Model):
    """The answers of one person, one character per item (see `surveys.domain.answers`)."""

    id = RandomKeyField()
    campaign_team = models.ForeignKey(
        "surveys.CampaignTeam", on_delete=models.CASCADE, related_name="responses"
    )
    answers = models.CharField(max_length=250)
    # One character per background question (see `surveys.domain.background`).
    background = models.CharField(max_length=2, blank=True, default="")

    def __str__(self) -> str:
        return "Response"


class OpenAnswer(models.Model):
    """What someone wrote, of the campaign as a whole: a team would say too much."""

    id = RandomKeyField()
    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="open_answers"
    )
    text = models.TextField(max_length=4000)

    def __str__(self) -> str:
        return "OpenAnswer"


class SubmissionKeyManager(models.Manager["SubmissionKey"]):
    """Taking a key, once."""

    def take(self, campaign_id: int, digest: str) -> bool:
        """Write the hash down; False when it was there. Of two at once, the second waits.

        Without an error for the second: PostgreSQL's own log would keep that, with its moment.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO surveys_submissionkey (id, campaign_id, digest) VALUES (%s, %s, %s) "
                "ON CONFLICT (campaign_id, digest) DO NOTHING",
                [random_key(), campaign_id, digest],
            )
            return cursor.rowcount == 1


class SubmissionKey(models.Model):
    """The hash of a form's key that was used, so that sending twice counts once."""

    id = RandomKeyField()
    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="submission_keys"
    )
    digest = models.CharField(max_length=64)

    objects = SubmissionKeyManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "digest"], name="submission_once")
        ]

    def __str__(self) -> str:
        return "SubmissionKey"
