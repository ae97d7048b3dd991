"""Factories of talent sets, talent maps and people on them."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from talents.domain.secrets import hashed, new_code
from talents.models import Choice, Family, Gift, MapMember, Talent, TalentMap, TalentSet
from talents.services.versions import freeze
from tests.factories.organisations import TeamFactory


class TalentSetFactory(DjangoModelFactory):
    """A set of two families with four talents each."""

    class Meta:
        model = TalentSet
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Talentenkaarten {number}")
    slug = factory.Sequence(lambda number: f"talentenkaarten-{number}")
    ask_me_prefix = "Vraag mij om hulp bij"
    min_choices = 3
    max_choices = 5
    consent_text = "Je naam komt alleen op de kaart als jij dat wil."
    open_field_title = "Wit veld"
    open_field_question = "Wie kennen we buiten het team?"

    @factory.post_generation
    def cards(self, create, extracted, **kwargs):
        """Add the families and talents."""
        for position, color in enumerate(("coral", "sky")):
            family = FamilyFactory(talent_set=self, color=color, sort_order=position)
            TalentFactory.create_batch(4, talent_set=self, family=family)


class FamilyFactory(DjangoModelFactory):
    """A family of talents."""

    class Meta:
        model = Family

    talent_set = factory.SubFactory(TalentSetFactory)
    name = factory.Sequence(lambda number: f"Familie {number}")
    color = "coral"
    icon = "heart"


class TalentFactory(DjangoModelFactory):
    """A talent; pass its family and set."""

    class Meta:
        model = Talent

    number = factory.Sequence(lambda number: number)
    sort_order = factory.SelfAttribute("number")
    name = factory.Sequence(lambda number: f"Talent {number}")
    description = "Doet iets goed."
    ask_me = factory.Sequence(lambda number: f"klus {number}")


class TalentMapFactory(DjangoModelFactory):
    """A map that runs for another month; the trait `ended` makes it end yesterday.

    `cards` is the talent set that it is made with.
    """

    class Meta:
        model = TalentMap

    class Params:
        ended = factory.Trait(
            ends_on=factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=1))
        )
        cards = factory.SubFactory(TalentSetFactory)

    team = factory.SubFactory(TeamFactory)
    organisation = factory.SelfAttribute("team.organisation")
    version = factory.LazyAttribute(lambda talent_map: freeze(talent_set=talent_map.cards))
    title = "Talentenkaart van ons team"
    code = factory.LazyFunction(new_code)
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=30))


class MapMemberFactory(DjangoModelFactory):
    """Someone with three talents; the secret of their link is `geheim-<number>`.

    They are visible with the trait `shown`.
    """

    class Meta:
        model = MapMember
        skip_postgeneration_save = True

    class Params:
        shown = factory.Trait(consented=True)
        secret = factory.Sequence(lambda number: f"geheim-{number}")

    talent_map = factory.SubFactory(TalentMapFactory)
    secret_hash = factory.LazyAttribute(lambda member: hashed(member.secret))
    first_name = factory.Sequence(lambda number: f"Samira{number}")
    role = "zorgkundige"

    @factory.post_generation
    def chosen(self, create, extracted, **kwargs):
        """Choose the talents given by key, or the first three of the set."""
        usual = [talent.key for talent in self.talent_map.talent_set.talents[:3]]
        keys = usual if extracted is None else extracted
        Choice.objects.bulk_create(Choice(member=self, talent=key) for key in keys)


class GiftFactory(DjangoModelFactory):
    """A card that someone on the same map gave, not answered yet; `accepted` shows it."""

    class Meta:
        model = Gift

    class Params:
        accepted = factory.Trait(status=Gift.Status.ACCEPTED)

    receiver = factory.SubFactory(MapMemberFactory, shown=True)
    giver = factory.SubFactory(
        MapMemberFactory, shown=True, talent_map=factory.SelfAttribute("..receiver.talent_map")
    )
    talent = factory.LazyAttribute(lambda gift: gift.receiver.talent_map.talent_set.talents[0].key)
    example = "Jij luisterde vorige week een uur naar Greet."
