"""Drafts, previews and moderation of a questionnaire, through the editors' forms."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from surveys.models import Questionnaire, Response
from surveys.queries.questionnaires import latest_versions
from tests.factories.organisations import UserFactory
from tests.factories.surveys import starter_version
from toolbox.roles import AUTHORS, MODERATORS

pytestmark = pytest.mark.django_db
NAMES = "wagtailsnippets_surveys_questionnaire"
DELETED = {"code": "X", "text": "X"}
EMPTY = ("inspiration_links", "key_dimensions", "background_questions", "background_options")


def person(*groups):
    user = UserFactory()
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def rows(questionnaire, relation, values):
    """A formset as a browser sends it: rows that exist by number, superfluous ones deleted."""
    newest = questionnaire.get_latest_revision_as_object() if questionnaire.pk else questionnaire
    existing = [one.pk for one in getattr(newest, relation).all()] if questionnaire.pk else []
    sent = [
        {**one, "id": pk or ""}
        for one, pk in zip(values, [*existing, *[None] * len(values)], strict=False)
    ]
    gone = [{**DELETED, "id": pk, "DELETE": "on"} for pk in existing[len(values) :]]
    return inline_formset([*sent, *gone], initial=len(existing))


def form_data(questionnaire, **changes):
    """What the form of this questionnaire sends, made small enough: one scale, dimension, item."""
    own = {
        name: getattr(questionnaire, name)
        for name in ("key", "title", "intro", "privacy", "duration_minutes", "minimum_group")
    }
    data = {
        **own,
        "low_below": 50,
        "high_from": 75,
        "minimum_dimensions_for_total": 1,
        "open_question": "",
        "scale_points": rows(
            questionnaire, "scale_points", [{"value": n, "text": f"Punt {n}"} for n in (1, 2, 3)]
        ),
        "dimensions": rows(
            questionnaire,
            "dimensions",
            [
                {
                    "code": "KEN",
                    "name": "Kennis delen",
                    "description": "Delen",
                    "minimum_answered": 1,
                    "advice_low": "a",
                    "advice_middle": "b",
                    "advice_high": "c",
                }
            ],
        ),
        "items": rows(
            questionnaire,
            "items",
            [{"code": "KEN1", "dimension_code": "KEN", "text": "Wij delen."}],
        ),
        **{name: inline_formset([]) for name in EMPTY},
    }
    return nested_form_data({**data, **changes})


@pytest.fixture
def small(client):
    """A new questionnaire, drafted by an author who is logged in."""
    client.force_login(person(AUTHORS))
    blank = Questionnaire(key="klein", title="Klein", intro="Welkom", privacy="Privacy")
    response = client.post(reverse(f"{NAMES}:add"), form_data(blank))
    assert response.status_code == 302, response.context["form"].errors
    return Questionnaire.objects.get(key="klein")


def edit_url(questionnaire):
    return reverse(f"{NAMES}:edit", args=[questionnaire.pk])


def test_from_an_authors_draft_to_what_surveys_use(client, small):
    assert not small.live
    assert not small.versions.exists()
    url = edit_url(small)
    client.post(url, form_data(small, **{"action-publish": "1"}))
    assert not small.versions.exists()  # authors don't publish
    client.post(url, form_data(small, title="Beter", **{"action-submit": "1"}))
    small.refresh_from_db()
    state = small.current_workflow_task_state
    assert state is not None
    client.force_login(person(MODERATORS))
    approve = reverse(f"{NAMES}:workflow_action", args=[small.pk, "approve", state.pk])
    client.post(approve)
    small.refresh_from_db()
    assert (small.live, small.title) == (True, "Beter")
    assert small.versions.get().parsed.title.text() == "Beter"
    assert list(latest_versions()) == [small.versions.get()]


def test_what_is_wrong_is_shown_at_its_field_in_dutch_and_nothing_is_lost(client, small):
    client.force_login(person(MODERATORS))
    items = rows(
        small,
        "items",
        [
            {"code": "KEN1", "dimension_code": "WEG", "text": "Wij delen graag."},
            {"code": "KEN1", "dimension_code": "KEN", "text": "Nog een."},
        ],
    )
    response = client.post(
        edit_url(small), form_data(small, items=items, **{"action-publish": "1"})
    )
    assert response.status_code == 200
    assert not small.versions.exists()
    shown = response.context["form"].formsets["items"].forms
    assert "Er is geen dimensie “WEG”" in shown[0].errors["dimension_code"][0]
    assert "code" in shown[1].errors
    assert "Wij delen graag." in response.content.decode()
    # As a draft it's fine.
    response = client.post(edit_url(small), form_data(small, items=items))
    assert response.status_code == 302
    small.refresh_from_db()
    assert [one.text for one in small.get_latest_revision_as_object().items.all()] == [
        "Wij delen graag.",
        "Nog een.",
    ]


def test_approving_a_draft_that_broke_later_leads_back_to_the_form(client, small):
    client.post(edit_url(small), form_data(small, **{"action-submit": "1"}))
    moderator = person(MODERATORS)
    client.force_login(moderator)
    client.post(edit_url(small), form_data(small, items=rows(small, "items", [])))
    small.refresh_from_db()
    state = small.current_workflow_task_state
    approve = reverse(f"{NAMES}:workflow_action", args=[small.pk, "approve", state.pk])
    response = client.post(approve)
    assert response.url == edit_url(small)
    assert "0 stellingen" in client.get(response.url).content.decode()
    assert not small.versions.exists()


@pytest.mark.parametrize("mode", ("nl", "plain", "en", "fr"))
def test_the_preview_is_the_answering_page_and_stores_nothing(mode):
    questionnaire = starter_version().questionnaire
    html = questionnaire.make_preview_request(preview_mode=mode).content.decode()
    item = questionnaire.items.get(code="KEN1")
    assert getattr(item, "text" if mode == "nl" else f"text_{mode}") in html
    assert 'data-survey=""' in html
    assert "disabled" in html
    assert not Response.objects.exists()


def test_the_panel_shows_what_is_in_the_form_or_what_is_missing(client, small):
    url = reverse(f"{NAMES}:preview_on_edit", args=[small.pk])
    panel = {"mode": "nl", "in_preview_panel": "true"}
    items = [{"code": "KEN1", "dimension_code": "KEN", "text": "Nog niet bewaard."}]
    client.post(url, form_data(small, items=rows(small, "items", items)))
    assert "Nog niet bewaard." in client.get(url, panel).content.decode()
    client.post(url, form_data(small, items=rows(small, "items", [])))
    assert "0 stellingen" in client.get(url, panel).content.decode()


def test_inspiration_is_chosen_among_tips_methods_and_card_sets(client):
    questionnaire = starter_version().questionnaire
    client.force_login(person(MODERATORS))
    html = client.get(edit_url(questionnaire)).content.decode()
    for kind in ("tools.tippage", "tools.methodpage", "tools.cardsetpage"):
        assert kind in html


def test_a_questionnaire_of_surveys_is_not_deleted(client):
    from tests.factories.surveys import open_survey

    questionnaire = open_survey().questionnaire_version.questionnaire
    client.force_login(person(MODERATORS))
    client.post(reverse(f"{NAMES}:delete", args=[questionnaire.pk]))
    assert Questionnaire.objects.filter(pk=questionnaire.pk).exists()
