"""The people on a talent map and what they chose."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from talents.models.talent_map import TalentMap
from talents.models.talent_set import Talent


class MapMember(models.Model):
    """A person on a talent map: no account, known by a first name and a secret link.

    Only a hash of the secret is stored. Without consent nobody else sees this person.
    """

    # Wagtail's usage pages would show names to editors.
    wagtail_reference_index_ignore = True

    talent_map = models.ForeignKey(TalentMap, on_delete=models.CASCADE, related_name="members")
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    first_name = models.CharField(_("first name"), max_length=40)
    role = models.CharField(_("role"), max_length=60, blank=True)
    talents = models.ManyToManyField(Talent, through="talents.Choice", related_name="members")
    wants_to_learn = models.ForeignKey(
        Talent, null=True, blank=True, on_delete=models.SET_NULL, related_name="learners"
    )
    example_talent = models.ForeignKey(
        Talent, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    example = models.TextField(_("example"), max_length=400, blank=True)
    ask_me = models.TextField(_("what you may ask me"), max_length=200, blank=True)
    contact = models.CharField(_("how to reach me"), max_length=120, blank=True)
    consented = models.BooleanField(_("shows themselves to the team"), default=False)

    class Meta:
        ordering = ["first_name", "pk"]
        verbose_name = _("person on a talent map")
        verbose_name_plural = _("people on a talent map")

    def __str__(self) -> str:
        return self.first_name


class Choice(models.Model):
    """A talent that a person chose."""

    wagtail_reference_index_ignore = True

    member = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="choices")
    # Protected: an editor can't take away what people chose.
    talent = models.ForeignKey(Talent, on_delete=models.PROTECT, related_name="choices")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "talent"], name="talent_chosen_once")
        ]
