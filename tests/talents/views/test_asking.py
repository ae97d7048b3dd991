"""Who can I ask: whom someone may find, and what the page says of them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from organisations.models import Role
from talents.models import Gift
from tests.factories.organisations import MembershipFactory, OrganisationFactory, TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

SECRET = "het-geheim-van-nele"
ORGANISATION = "&waar=organisatie"


@pytest.fixture
def team(coordinator):
    """A team of the coordinator's organisation."""
    return TeamFactory(organisation=coordinator.organisation, name="Boomgaard")


@pytest.fixture
def talent_map(team):
    """Its map."""
    return TalentMapFactory(team=team)


@pytest.fixture
def nele(talent_map):
    """Someone on the map, who asks."""
    return MapMemberFactory(talent_map=talent_map, first_name="Nele", secret=SECRET, shown=True)


@pytest.fixture
def others(talent_map):
    """People who may be asked about an owl, by who they are."""
    second = TalentMapFactory(
        team=TeamFactory(organisation=talent_map.organisation, name="Nachtploeg")
    )
    ended = TalentMapFactory(team=second.team, ended=True)
    wide = {"shared_with_organisation": True, "ask_me": "iets over een uil"}
    owl = {"ask_me": wide["ask_me"]}
    return {
        "team": MapMemberFactory(talent_map=talent_map, first_name="Teamlid", shown=True, **owl),
        "silent": MapMemberFactory(talent_map=talent_map, first_name="Stille", **wide),
        "other": MapMemberFactory(talent_map=second, first_name="Buur", shown=True, **owl),
        "wide": MapMemberFactory(talent_map=second, first_name="Wijde", shown=True, **wide),
        "withdrawn": MapMemberFactory(talent_map=second, first_name="Gegane", **wide),
        "ended": MapMemberFactory(talent_map=ended, first_name="Oude", shown=True, **wide),
        "foreign": MapMemberFactory(first_name="Vreemde", shown=True, **wide),
    }


def found(client, address, query="uil", where=""):
    """The names of everyone the page finds."""
    response = client.get(f"{address}?q={query}{where}")
    assert response.status_code == 200
    return {match.person.name for match in response.context["found"].people}


def own(secret=SECRET):
    return reverse("talents:member-ask", args=[secret])


def guided(talent_map):
    return reverse("talents:directory", args=[talent_map.organisation.slug, talent_map.pk])


def test_a_member_finds_the_team_and_widens_to_who_wants_to_be_found(client, nele, others):
    assert found(client, own()) == {"Teamlid"}
    assert found(client, own(), where=ORGANISATION) == {"Teamlid", "Wijde"}


def test_the_own_team_comes_first_where_it_makes_no_difference(client, nele, others):
    response = client.get(own() + "?q=uil" + ORGANISATION)
    names = [match.person.name for match in response.context["found"].people]
    assert names == ["Teamlid", "Wijde"]
    others["wide"].first_name = "Anna"
    others["wide"].save()
    response = client.get(own() + "?q=uil" + ORGANISATION)
    names = [match.person.name for match in response.context["found"].people]
    assert names == ["Teamlid", "Anna"]


def test_a_coordinator_finds_every_team(coordinator_client, talent_map, others):
    assert found(coordinator_client, guided(talent_map)) == {"Teamlid"}
    assert found(coordinator_client, guided(talent_map), where=ORGANISATION) == {
        "Teamlid",
        "Buur",
        "Wijde",
    }


def test_a_facilitator_finds_own_teams_and_who_wants_to_be_found(client, talent_map, others):
    facilitator = MembershipFactory(
        organisation=talent_map.organisation, role=Role.FACILITATOR, user__email="f@x.example"
    )
    facilitator.teams.add(talent_map.team)
    client.force_login(facilitator.user)
    assert found(client, guided(talent_map), where=ORGANISATION) == {"Teamlid", "Wijde"}
    assert client.get(guided(others["other"].talent_map)).status_code == 404


def test_withdrawing_or_narrowing_works_at_once(client, nele, others):
    others["wide"].shared_with_organisation = False
    others["wide"].save()
    others["team"].consented = False
    others["team"].save()
    assert found(client, own(), where=ORGANISATION) == set()


def test_only_who_is_on_the_map_asks(client, nele, others):
    nele.consented = False
    nele.save()
    assert client.get(own()).url == reverse("talents:member", args=[SECRET])
    assert client.get(own("een-ander-geheim")).status_code == 404


def test_after_the_last_day_nobody_asks_or_is_found(client, coordinator_client, nele, others):
    talent_map = nele.talent_map
    talent_map.ends_on = timezone.localdate() - timezone.timedelta(days=1)
    talent_map.save()
    assert client.get(own()).url == reverse("talents:member", args=[SECRET])
    assert found(coordinator_client, guided(talent_map)) == set()
    assert found(coordinator_client, guided(talent_map), where=ORGANISATION) == set()


def test_another_organisations_map_is_not_found(coordinator_client, others):
    foreign = others["foreign"].talent_map
    assert coordinator_client.get(guided(foreign)).status_code == 404


def test_the_organisation_does_not_learn_who_gave_a_card(client, nele, others):
    giver = MapMemberFactory(talent_map=others["wide"].talent_map, first_name="Gulle", shown=True)
    for receiver in (others["wide"], others["team"]):
        Gift.objects.create(
            receiver=receiver,
            giver=giver,
            talent=receiver.talent_map.talent_set.talents[5].key,
            example="Je ving een das.",
            status=Gift.Status.ACCEPTED,
        )
    html = client.get(own() + "?q=das" + ORGANISATION).content.decode()
    assert html.count("Je ving een das.") == 2
    assert html.count("Gulle") == 1


def test_how_to_reach_someone_is_their_own_choice(client, nele, others):
    others["team"].contact = "op dinsdag in de keuken"
    others["team"].save()
    others["wide"].contact_kind = "mail"
    others["wide"].contact_email = "wijde@x.example"
    others["wide"].save()
    html = client.get(own() + "?q=uil" + ORGANISATION).content.decode()
    assert "op dinsdag in de keuken" in html
    assert reverse("talents:note-new", args=[SECRET, others["wide"].pk]) in html
    assert "wijde@x.example" not in html


def test_nothing_asked_gives_examples_that_find_someone(client, nele):
    response = client.get(own())
    example = response.context["examples"][0]
    assert f"?q={example.replace(' ', '%20')}" in response.content.decode()
    assert found(client, own(), example) == {"Nele"}


def test_who_is_found_near_is_said_to_be_near(client, nele, others):
    html = client.get(own() + "?q=een uil in de tuin").content.decode()
    assert "Lijkt op je vraag" in html
    assert "Dit kan je vragen aan" not in html


def test_nobody_found_asks_the_question_of_the_open_field(client, nele):
    html = client.get(own() + "?q=xylofoon").content.decode()
    assert "Niemand gevonden" in html
    assert nele.talent_map.talent_set.open_field_question in html


def test_a_script_gets_only_what_was_found(client, nele, others):
    response = client.get(own() + "?q=uil", headers={"HX-Request": "true"})
    html = response.content.decode()
    assert "Teamlid" in html
    assert "<html" not in html
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "query", ["", "?q=", "?q=%00", "?q=" + "x" * 3000, "?waar=x", "?q=%3Cb%3E"]
)
def test_any_address_gives_a_page(client, nele, query):
    response = client.get(own() + query)
    assert response.status_code == 200
    assert "<b>" not in response.content.decode()


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(("where", "budget"), [("", 6), (ORGANISATION, 8)])
def test_query_count_is_constant(client, nele, many, where, budget, django_assert_num_queries):
    organisation = nele.talent_map.organisation
    for _ in range(many):
        other = TalentMapFactory(team=TeamFactory(organisation=organisation))
        for talent_map in (nele.talent_map, other):
            MapMemberFactory.create_batch(
                many, talent_map=talent_map, shown=True, shared_with_organisation=True
            )
    client.get(own())  # fills the caches of the site
    with django_assert_num_queries(budget):
        client.get(own() + "?q=klus" + where)


def test_a_name_on_an_organisation_stays_there(client, nele):
    stranger = MapMemberFactory(
        talent_map__team__organisation=OrganisationFactory(),
        first_name="Vreemde",
        shown=True,
        shared_with_organisation=True,
    )
    assert found(client, own(), stranger.first_name, ORGANISATION) == set()
