"""Factories of people, organisations and teams."""

import factory
from factory.django import DjangoModelFactory

from organisations.models import (
    Membership,
    Organisation,
    OrganisationRequest,
    Role,
    SizeRange,
    Subsector,
    Team,
    User,
)

PASSWORD = "genoeg-tekens-voor-een-test"


class UserFactory(DjangoModelFactory):
    """A person who logs in with PASSWORD."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        editor_in_chief = factory.Trait(is_superuser=True, is_staff=True)

    email = factory.Sequence(lambda number: f"persoon{number}@voorbeeld.example")
    first_name = "Fien"
    last_name = factory.Sequence(lambda number: f"Peeters {number}")
    password = factory.django.Password(PASSWORD)


class OrganisationFactory(DjangoModelFactory):
    """A member organisation."""

    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"Woonzorgcentrum {number}")
    slug = factory.Sequence(lambda number: f"woonzorgcentrum-{number}")
    subsector = Subsector.ELDERLY_CARE


class TeamFactory(DjangoModelFactory):
    """A team of ten people."""

    class Meta:
        model = Team

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda number: f"Team {number}")
    headcount = 10


class MembershipFactory(DjangoModelFactory):
    """A coordinator of an organisation, unless another role is given."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.COORDINATOR


class OrganisationRequestFactory(DjangoModelFactory):
    """A request that waits."""

    class Meta:
        model = OrganisationRequest

    name = factory.Sequence(lambda number: f"Dagcentrum {number}")
    subsector = Subsector.DISABILITY
    size = SizeRange.SMALL
    contact_name = "Noor Aerts"
    contact_email = factory.Sequence(lambda number: f"noor{number}@dagcentrum.example")
