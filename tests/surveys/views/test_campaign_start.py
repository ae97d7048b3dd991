"""The guided start: five pages, saved one by one, and a last look before it starts."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from organisations.models import AuditEntry, Department
from surveys.models import Campaign, Status, Way
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.surveys import CampaignFactory, open_survey, starter_version
from tests.surveys.views.forms import as_shown

pytestmark = pytest.mark.django_db
STEPS = ("campaign-questionnaire", "campaign-teams", "campaign-dates", "campaign-words")
PAGES = (*STEPS, "campaign-ways", "campaign-visible")


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def create(organisation):
    return reverse("surveys:campaign-create", args=[organisation.slug])


def test_saving_each_page_as_it_is_gives_a_running_survey(coordinator_client, coordinator):
    """The usual answers are right for most: a coordinator only says yes."""
    organisation = coordinator.organisation
    TeamFactory.create_batch(2, organisation=organisation)
    starter_version()
    url = create(organisation)
    for number in range(1, 6):
        page = coordinator_client.get(url)
        assert f"Stap {number} van 5" in page.content.decode()
        url = coordinator_client.post(url, as_shown(page)).url
    campaign = Campaign.objects.get()
    assert url == address("campaign-visible", campaign)
    html = coordinator_client.get(url).content.decode()
    assert organisation.name in html
    response = coordinator_client.post(address("campaign-open", campaign))
    assert response.url == address("campaign", campaign)
    campaign.refresh_from_db()
    assert campaign.is_open
    assert campaign.accepts_answers
    assert campaign.contact_email == coordinator.user.email
    assert [team.headcount for team in campaign.teams.all()] == [10, 10]
    closes = timezone.localtime(campaign.closes_at)
    assert (closes.weekday(), closes.hour) == (4, 18)
    assert datetime.timedelta(days=20) < closes - timezone.now() < datetime.timedelta(days=28)
    told = list(AuditEntry.objects.order_by("number").values_list("action", "actor"))
    assert told == [
        (action, coordinator.user.email)
        for action in ("campaign.drafted", *["campaign.prepared"] * 4, "campaign.opened")
    ]


def test_who_stops_goes_on_at_the_first_page_that_was_not_saved(coordinator_client, draft):
    team = TeamFactory(organisation=draft.organisation)
    data = {"teams": [team.pk], "then": "later"}
    response = coordinator_client.post(address("campaign-teams", draft), data)
    assert response.url == reverse("surveys:campaigns", args=[draft.organisation.slug])
    assert address("campaign", draft) in coordinator_client.get(response.url).content.decode()
    assert coordinator_client.get(address("campaign", draft)).url == address(
        "campaign-dates", draft
    )
    assert coordinator_client.get(address("campaign-visible", draft)).url == address(
        "campaign-dates", draft
    )
    response = coordinator_client.post(address("campaign-open", draft))
    assert response.url == address("campaign-dates", draft)
    assert Campaign.objects.get().is_draft


def test_going_back_changes_one_thing_and_returns_to_the_last_look(coordinator_client, draft):
    Campaign.objects.update(prepared_steps=5)
    data = {"version": starter_version().pk, "title": "Een andere titel"}
    response = coordinator_client.post(address("campaign-questionnaire", draft), data)
    assert response.url == address("campaign-visible", draft)
    assert Campaign.objects.get().title == "Een andere titel"


@pytest.mark.parametrize("name", PAGES)
def test_another_organisations_draft_does_not_exist(coordinator_client, coordinator, name):
    other = CampaignFactory(prepared_steps=5)
    swapped = reverse(f"surveys:{name}", args=[coordinator.organisation.slug, other.pk])
    for url in (address(name, other), swapped):
        assert coordinator_client.get(url).status_code == 404
        assert coordinator_client.post(url).status_code in (404, 405)
    assert coordinator_client.post(address("campaign-discard", other)).status_code == 404
    assert Campaign.objects.exists()


@pytest.mark.parametrize("name", (*PAGES, "campaign-discard"))
def test_a_survey_that_was_started_has_no_steps_any_more(coordinator_client, coordinator, name):
    campaign = open_survey(organisation=coordinator.organisation)
    send = coordinator_client.get if name == "campaign-visible" else coordinator_client.post
    assert send(address(name, campaign)).url == address("campaign", campaign)
    assert Campaign.objects.get().status == Status.OPEN


def test_the_questionnaire_page_tells_what_is_asked(coordinator_client, coordinator):
    definition = starter_version().parsed
    html = coordinator_client.get(create(coordinator.organisation)).content.decode()
    assert "Ongeveer 7 minuten" in html or "ongeveer 7 minuten" in html
    assert f"{len(definition.all_items)} stellingen" in html
    assert definition.dimensions[0].name.text() in html
    assert "Eenvoudig Nederlands" in html


def test_what_is_missing_is_said_and_nothing_is_lost(coordinator_client, coordinator):
    starter_version()
    response = coordinator_client.post(create(coordinator.organisation), {"title": "Mijn titel"})
    assert response.status_code == 422
    assert "Mijn titel" in response.content.decode()
    assert "Kies een vragenlijst." in response.content.decode()
    assert not Campaign.objects.exists()


def test_teams_of_others_cannot_be_chosen(coordinator_client, draft):
    TeamFactory(organisation=draft.organisation)
    stranger = TeamFactory()
    response = coordinator_client.post(address("campaign-teams", draft), {"teams": [stranger.pk]})
    assert response.status_code == 422
    assert stranger.name not in response.content.decode()
    assert not draft.teams.exists()


def test_teams_stand_in_their_department_and_small_ones_are_pointed_out(coordinator_client, draft):
    organisation = draft.organisation
    department = Department.objects.create(organisation=organisation, name="Zorg")
    TeamFactory(organisation=organisation, department=department, name="Nacht", headcount=3)
    TeamFactory(organisation=organisation, department=department, name="Dag", headcount=12)
    merged = TeamFactory(organisation=organisation, name="Verdwenen")
    type(merged).objects.filter(pk=merged.pk).update(merged_into=organisation.teams.first())
    html = coordinator_client.get(address("campaign-teams", draft)).content.decode()
    assert "Zorg" in html
    assert "te klein voor een eigen resultaat" in html
    assert "Nacht + Dag" in html
    assert "Verdwenen" not in html


def test_languages_and_welcome_are_kept(coordinator_client, draft):
    data = {
        "languages": ["plain", "en"],
        "welcome": "Dag iedereen",
        "contact_name": "Fien",
        "contact_email": "fien@voorbeeld.example",
    }
    coordinator_client.post(address("campaign-words", draft), data)
    campaign = Campaign.objects.get()
    assert campaign.languages == ["plain", "en"]
    assert campaign.welcome == "Dag iedereen"
    coordinator_client.post(
        address("campaign-words", draft), data | {"languages": ["nl", "plain", "en"]}
    )
    assert Campaign.objects.get().languages == []
    too_long = data | {"welcome": "a" * 601, "languages": []}
    response = coordinator_client.post(address("campaign-words", draft), too_long)
    assert set(response.context["form"].errors) == {"welcome", "languages"}


def test_a_team_may_be_invited_otherwise(coordinator_client, draft):
    teams = TeamFactory.create_batch(3, organisation=draft.organisation)
    coordinator_client.post(
        address("campaign-teams", draft), {"teams": [team.pk for team in teams]}
    )
    other = draft.teams.order_by("name").last()
    data = {"everyone": ["link", "mail"], f"team_{other.pk}": ["codes"]}
    coordinator_client.post(address("campaign-ways", draft), data)
    ways = [row.ways for row in draft.teams.order_by("name")]
    assert ways == [["link", "mail"], ["link", "mail"], ["codes"]]
    form = coordinator_client.get(address("campaign-ways", draft)).context["form"]
    assert list(form["everyone"].value()) == ["link", "mail"]
    assert form[f"team_{other.pk}"].value() == ["codes"]
    response = coordinator_client.post(address("campaign-ways", draft), {"then": "next"})
    assert response.status_code == 422


def test_the_last_look_tells_what_will_be_visible_and_what_people_read(coordinator_client, draft):
    names = {"Klein": 4, "Middel": 9, "Groot": 28}
    teams = [
        TeamFactory(organisation=draft.organisation, name=name, headcount=people)
        for name, people in names.items()
    ]
    coordinator_client.post(
        address("campaign-teams", draft), {"teams": [team.pk for team in teams]}
    )
    Campaign.objects.update(prepared_steps=5, minimum_group=6, shares_item_statistics=True)
    draft.teams.filter(name="Groot").update(ways=[Way.MAIL])
    page = coordinator_client.get(address("campaign-visible", draft))
    seen = {team.name: (team.if_all, team.if_most) for team in page.context["outlook"].teams}
    assert seen == {"Klein": (False, False), "Middel": (False, False), "Groot": (True, True)}
    html = page.content.decode()
    assert "Klein + Middel" in html
    assert "minstens 6 antwoorden" in html
    assert "Je adres bewaren we versleuteld" in html
    assert "helpen ook om de stellingen beter te maken" in html
    texts = page.context["privacy"]
    mailed = next(text for text in texts if text.teams == ("Groot",))
    others = next(text for text in texts if text.teams == ("Klein", "Middel"))
    assert not any("adres" in sentence for sentence in others.details)
    assert any("adres" in sentence for sentence in mailed.details)


def test_who_is_tiny_hears_it_before_the_start(coordinator_client, draft):
    team = TeamFactory(organisation=draft.organisation, headcount=4)
    html = coordinator_client.get(address("campaign-teams", draft)).content.decode()
    assert "Er komen geen scores" in html
    coordinator_client.post(address("campaign-teams", draft), {"teams": [team.pk]})
    Campaign.objects.update(prepared_steps=5)
    html = coordinator_client.get(address("campaign-visible", draft)).content.decode()
    assert "Je resultaat is een gesprek" in html
    assert address("conversation", draft) in html


def test_a_draft_can_be_thrown_away(coordinator_client, draft):
    coordinator_client.post(address("campaign-discard", draft))
    assert not Campaign.objects.exists()
    assert AuditEntry.objects.latest("number").action == "campaign.discarded"


@pytest.mark.parametrize("count", (1, 3))
@pytest.mark.parametrize("name", ("campaign-teams", "campaign-ways", "campaign-visible"))
def test_a_step_takes_a_constant_number_of_queries(client, django_assert_num_queries, name, count):
    membership = MembershipFactory()
    client.force_login(membership.user)
    campaign = CampaignFactory(organisation=membership.organisation, prepared_steps=5)
    for team in TeamFactory.create_batch(count, organisation=membership.organisation):
        campaign.teams.create(team=team, name=team.name, headcount=team.headcount)
    client.get(address(name, campaign))
    with django_assert_num_queries(QUERIES[name]):
        client.get(address(name, campaign))


# Session, user, organisation, campaign and the site's footer on every page.
QUERIES = {"campaign-teams": 10, "campaign-ways": 8, "campaign-visible": 12}
