"""From a low point to an action, and the board that keeps it going."""

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from organisations.models import Role
from surveys.models import Action, ActionStatus, InspirationLink
from surveys.queries.results import result_of
from surveys.services.actions import add_action, change_action, move_action, remind_actions
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import closed_survey, open_survey
from tests.factories.tools import TipPageFactory
from tests.surveys.mail_that_fails import REFUSED

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(9, 12))


def address(name, campaign, *more):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk, *more])


def suggest(campaign, title="Loop een dag mee"):
    """A tip for the lowest dimension of this result."""
    [code, *_others] = campaign.release.facts.lowest_dimensions
    page = TipPageFactory(title=title)
    InspirationLink.objects.create(
        questionnaire=campaign.questionnaire_version.questionnaire,
        dimension_code=code,
        page=page,
        sort_order=0,
    )
    return code, page


def test_one_click_from_a_low_point_puts_a_page_on_the_board(coordinator_client, campaign):
    code, page = suggest(campaign)
    html = coordinator_client.get(address("results", campaign)).content.decode()
    assert address("action-choose", campaign) in html
    chosen = coordinator_client.post(
        address("action-choose", campaign), {"dimension": code, "page": page.pk}
    )
    action = Action.objects.get()
    assert (action.title, action.dimension_code) == (page.title, code)
    assert action.status == ActionStatus.PLANNED
    assert chosen.url == address("action", campaign, action.pk)
    form = {
        "title": "Samen meelopen",
        "dimension_code": code,
        "note": "Elke maandag",
        "who": "Fatima",
        "due": "2035-03-05",
    }
    coordinator_client.post(chosen.url, form)
    board = coordinator_client.get(address("actions", campaign)).content.decode()
    for text in ("Samen meelopen", "Elke maandag", "Fatima", "5 maart 2035", page.title):
        assert text in board


def test_only_what_editors_suggest_can_be_chosen(coordinator_client, campaign):
    code, page = suggest(campaign)
    other = TipPageFactory(parent=page.get_parent())
    answer = coordinator_client.post(
        address("action-choose", campaign), {"dimension": code, "page": other.pk}, follow=True
    )
    assert "niet meer voorgesteld" in answer.content.decode()
    assert not Action.objects.exists()


def test_an_action_of_ones_own_needs_a_title_and_loses_nothing(coordinator_client, campaign):
    answer = coordinator_client.post(address("action-new", campaign), {"note": "Elke dag"})
    assert answer.status_code == 422
    assert "Elke dag" in answer.content.decode()
    coordinator_client.post(address("action-new", campaign), {"title": "Samen koffie"})
    assert Action.objects.get().owner is not None


def test_it_moves_over_the_board_and_off_it(coordinator_client, coordinator, campaign):
    action = add_action(campaign=campaign, actor=coordinator.user, title="Koffie")
    move = address("action-move", campaign, action.pk)
    coordinator_client.post(move, {"status": "done"})
    action.refresh_from_db()
    assert (action.status, action.done_on) == (ActionStatus.DONE, timezone.localdate())
    coordinator_client.post(move, {"status": "doing"})
    coordinator_client.post(move, {"status": "onzin"})
    action.refresh_from_db()
    assert (action.status, action.done_on) == (ActionStatus.DOING, None)
    coordinator_client.post(address("action-remove", campaign, action.pk))
    assert not Action.objects.exists()


def test_a_reader_sees_the_board_and_changes_nothing(client, coordinator, campaign):
    action = add_action(campaign=campaign, actor=coordinator.user, title="Koffie")
    reader = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    client.force_login(reader.user)
    html = client.get(address("actions", campaign)).content.decode()
    assert "Koffie" in html
    assert "<form" not in html.split('id="content"')[1]
    assert client.post(address("action-move", campaign, action.pk)).status_code == 404


def test_there_is_no_board_before_closing(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    assert coordinator_client.get(address("actions", campaign)).status_code == 404
    assert coordinator_client.get(address("action-new", campaign)).status_code == 404


def test_what_was_done_shows_next_to_the_next_result(coordinator_client, coordinator, campaign):
    action = add_action(campaign=campaign, actor=coordinator.user, title="Meelopen")
    add_action(campaign=campaign, actor=coordinator.user, title="Blijven liggen")
    move_action(action=action, status=ActionStatus.DONE)
    after = closed_survey(organisation=coordinator.organisation, responses=(9,))
    html = coordinator_client.get(address("results", after)).content.decode()
    assert "Meelopen" in html
    assert "Blijven liggen" not in html
    assert "Meelopen" not in coordinator_client.get(address("results", campaign)).content.decode()


TODAY = datetime.date(2026, 11, 2)


def due(campaign, user, days, title):
    day = TODAY + datetime.timedelta(days=days)
    return add_action(campaign=campaign, actor=user, title=title, further={"due": day})


def test_a_reminder_comes_a_week_before_and_once_after(coordinator, campaign):
    user = coordinator.user
    soon = due(campaign, user, 7, "Binnenkort")
    due(campaign, user, 8, "Later")
    done = due(campaign, user, -1, "Klaar")
    move_action(action=done, status=ActionStatus.DONE)
    assert remind_actions(today=TODAY) == 1
    [message] = mail.outbox
    assert message.to == [user.email]
    assert "Binnenkort: tegen 9 november 2026" in message.body
    assert address("actions", campaign) in message.body
    assert "Later" not in message.body
    assert "Klaar" not in message.body
    assert remind_actions(today=TODAY) == 0
    # Its day is over: once more, and then nobody nags.
    after = TODAY + datetime.timedelta(days=10)
    assert remind_actions(today=after) == 1
    assert "Binnenkort: dat was gepland tegen 9 november 2026" in mail.outbox[1].body
    assert remind_actions(today=after + datetime.timedelta(days=1)) == 0
    # Another day begins anew.
    values = {"due": after + datetime.timedelta(days=5)}
    change_action(action=soon, values=values)
    assert remind_actions(today=after + datetime.timedelta(days=1)) == 1


def test_who_left_is_not_reminded(coordinator, campaign):
    due(campaign, coordinator.user, 3, "Koffie")
    MembershipFactory(organisation=coordinator.organisation)
    coordinator.delete()
    call_command("remind_actions")
    assert mail.outbox == []


def test_one_address_that_fails_keeps_nobody_from_being_reminded(
    coordinator, campaign, settings, caplog
):
    settings.EMAIL_BACKEND = "tests.surveys.mail_that_fails.EmailBackend"
    first = coordinator.user
    first.email = REFUSED
    first.save()
    second = MembershipFactory(organisation=coordinator.organisation).user
    for user in (first, second):
        due(campaign, user, 3, "Koffie")
    assert remind_actions(today=TODAY) == 1
    assert [message.to for message in mail.outbox] == [[second.email]]
    assert REFUSED not in caplog.text
    assert "SMTPRecipientsRefused" in caplog.text
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert remind_actions(today=TODAY) == 1
    assert mail.outbox[1].to == [REFUSED]


@pytest.mark.parametrize("actions", (1, 3))
def test_query_count_is_constant(
    coordinator_client, coordinator, campaign, actions, django_assert_num_queries
):
    code, page = suggest(campaign)
    for number in range(actions):
        add_action(
            campaign=campaign,
            actor=coordinator.user,
            title=f"Actie {number}",
            dimension_code=code,
            page=page,
        )
    coordinator_client.get(address("actions", campaign))
    with django_assert_num_queries(10):
        coordinator_client.get(address("actions", campaign))
    assert result_of(campaign).priorities
