"""The keys of a survey: shared tablets lock answers with the one, only the site has the other."""

from django.db import models


class CampaignKey(models.Model):
    """A pair for HPKE on the curve P-256, from opening to closing.

    Once it is gone nobody can read what was locked and never sent.
    """

    campaign = models.OneToOneField(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="key", primary_key=True
    )
    public = models.CharField(max_length=87)  # the uncompressed point, base64url
    sealed_private = models.BinaryField()  # PEM, encrypted (`content.sealing`)

    def __str__(self) -> str:
        return "CampaignKey"
