"""The people on a talent map and what they chose."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from talents.models.talent_map import TalentMap


class MapMember(models.Model):
    """A person on a talent map, known by a first name and a secret link; an account isn't needed.

    Only a hash of the secret is stored. Without consent nobody else sees this person. Talents are
    named by their key in the version that the map holds.
    """

    class Contact(models.TextChoices):
        """How colleagues may reach someone: their own choice."""

        TEXT = "text", _("I write it myself, for example: on Tuesday in the kitchen")
        NOTE = "note", _("Colleagues may leave a note on my own page")
        MAIL = "mail", _("Colleagues may send me a message; nobody sees my e-mail address")

    # Wagtail's usage pages would show names to editors.
    wagtail_reference_index_ignore = True

    talent_map = models.ForeignKey(TalentMap, on_delete=models.CASCADE, related_name="members")
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    # Only for a colleague who joined while logged in: another way to one's own page.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("account"),
    )
    first_name = models.CharField(_("first name"), max_length=40)
    role = models.CharField(_("role"), max_length=60, blank=True)
    # How someone sorted the cards while choosing, by talent key: for themselves only.
    sorted = models.JSONField(default=dict, editable=False)
    wants_to_learn = models.CharField(max_length=60, blank=True)
    example_talent = models.CharField(max_length=60, blank=True)
    example = models.TextField(_("example"), max_length=400, blank=True)
    ask_me = models.TextField(_("what you may ask me"), max_length=200, blank=True)
    contact_kind = models.CharField(
        _("how colleagues may reach me"),
        max_length=10,
        choices=Contact.choices,
        default=Contact.TEXT,
    )
    contact = models.CharField(_("how to reach me"), max_length=120, blank=True)
    # Never shown: messages go out through the site.
    contact_email = models.EmailField(_("e-mail address"), blank=True)
    consented = models.BooleanField(_("shows themselves to the team"), default=False)
    shared_with_organisation = models.BooleanField(
        _("shows themselves to the whole organisation"), default=False
    )

    class Meta:
        ordering = ["first_name", "pk"]
        verbose_name = _("person on a talent map")
        verbose_name_plural = _("people on a talent map")
        constraints = [
            models.UniqueConstraint(fields=["talent_map", "user"], name="account_once_per_map")
        ]

    def __str__(self) -> str:
        return self.first_name

    @property
    def chosen_keys(self) -> frozenset[str]:
        """The keys of the talents this person chose; one query, none when prefetched."""
        return frozenset(choice.talent for choice in self.choices.all())


class Choice(models.Model):
    """A talent that a person chose, by its key."""

    wagtail_reference_index_ignore = True

    member = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="choices")
    talent = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "talent"], name="talent_chosen_once")
        ]
