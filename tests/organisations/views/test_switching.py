"""What each role finds in the header and on the first pages, and the way to other organisations."""

import pytest
from django.urls import reverse

from organisations.models import Role
from tests.factories.organisations import MembershipFactory, TeamFactory, UserFactory
from tests.factories.surveys import closed_survey, open_survey

pytestmark = pytest.mark.django_db

SECTIONS = {
    Role.COORDINATOR: {"surveys:campaigns", "talents:maps", "organisations:teams"},
    Role.FACILITATOR: {"talents:maps"},
    Role.READER: {"surveys:campaigns"},
}
SECTIONS[Role.COORDINATOR].add("organisations:people")
ALL = SECTIONS[Role.COORDINATOR]


@pytest.mark.parametrize("role", Role)
def test_the_first_page_and_the_header_show_what_a_role_opens(client, role):
    membership = MembershipFactory(role=role)
    client.force_login(membership.user)
    slug = membership.organisation.slug
    first = reverse("organisations:dashboard", args=[slug])
    assert client.get(reverse("organisations:home")).url == first
    page = client.get(first).content.decode()
    for name in ALL:
        address = reverse(name, args=[slug])
        opens = name in SECTIONS[role]
        assert page.count(f'href="{address}"') == (2 if opens else 0) or (
            opens and name == "organisations:teams"  # also in the hint to start with teams
        )
        assert client.get(address).status_code == (200 if opens else 404)


def test_the_switch_keeps_the_section_where_the_role_opens_it(client):
    user = UserFactory()
    here = MembershipFactory(user=user).organisation
    reader = MembershipFactory(user=user, role=Role.READER).organisation
    guide = MembershipFactory(user=user, role=Role.FACILITATOR).organisation
    gone = MembershipFactory(user=user, organisation__is_active=False).organisation
    client.force_login(user)
    page = client.get(reverse("surveys:campaigns", args=[here.slug])).content.decode()
    assert f'href="{reverse("surveys:campaigns", args=[reader.slug])}"' in page
    assert f'href="{reverse("surveys:campaigns", args=[guide.slug])}"' not in page
    assert f'href="{reverse("organisations:dashboard", args=[guide.slug])}"' in page
    assert gone.name not in page
    home = client.get(reverse("organisations:home")).content.decode()
    for text in (reader.name, "Je rol: Lezer", "Je rol: Begeleider", "Je rol: Coördinator"):
        assert text in home
    assert gone.name not in home
    assert client.get(reverse("organisations:dashboard", args=[gone.slug])).status_code == 404


def test_with_one_organisation_there_is_no_switch(coordinator_client, coordinator):
    page = coordinator_client.get(
        reverse("organisations:dashboard", args=[coordinator.organisation.slug])
    )
    assert "organisation-switch" not in page.content.decode()


@pytest.mark.parametrize("count", (2, 4))
def test_query_count_of_the_switch_is_constant(client, count, django_assert_num_queries):
    user = UserFactory()
    memberships = MembershipFactory.create_batch(count, user=user)
    client.force_login(user)
    page = reverse("organisations:teams", args=[memberships[0].organisation.slug])
    client.get(page)
    with django_assert_num_queries(8):
        client.get(page)


def test_a_reader_reads_released_results_and_nothing_else(client):
    membership = MembershipFactory(role=Role.READER)
    organisation = membership.organisation
    closed = closed_survey(organisation=organisation)
    running = open_survey(organisation=organisation)
    client.force_login(membership.user)
    listed = client.get(reverse("surveys:campaigns", args=[organisation.slug]))
    assert [row.pk for row in listed.context["campaigns"]] == [closed.pk]
    assert reverse("surveys:campaign-create", args=[organisation.slug]) not in str(listed.content)
    for name in ("results", "report"):
        address = f"surveys:{name}"
        assert client.get(reverse(address, args=[organisation.slug, closed.pk])).status_code == 200
        assert client.get(reverse(address, args=[organisation.slug, running.pk])).status_code == 404
    for name in ("campaign", "campaign-close", "posters"):
        address = reverse(f"surveys:{name}", args=[organisation.slug, closed.pk])
        assert client.get(address).status_code == 404
    other = closed_survey()
    for slug in (organisation.slug, other.organisation.slug):
        assert client.get(reverse("surveys:results", args=[slug, other.pk])).status_code == 404


def test_a_facilitator_reads_no_results(client):
    membership = MembershipFactory(role=Role.FACILITATOR)
    membership.teams.add(TeamFactory(organisation=membership.organisation))
    closed = closed_survey(organisation=membership.organisation)
    client.force_login(membership.user)
    for name, args in (("campaigns", []), ("results", [closed.pk]), ("report", [closed.pk])):
        address = reverse(f"surveys:{name}", args=[membership.organisation.slug, *args])
        assert client.get(address).status_code == 404
