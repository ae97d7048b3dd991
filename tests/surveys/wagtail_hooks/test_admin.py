"""The admin: questionnaires to edit and publish, surveys to look at."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from surveys.models import Campaign, Questionnaire, QuestionnaireVersion
from tests.factories.organisations import OrganisationFactory, UserFactory
from tests.factories.surveys import open_survey, starter_version

pytestmark = pytest.mark.django_db
LIST = "surveys_campaign_modeladmin_index"


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def test_surveys_are_listed_found_and_filtered(admin):
    open_survey(organisation=OrganisationFactory(name="Zonnehof"))
    open_survey(organisation=OrganisationFactory(name="Maanhof"))
    address = reverse(LIST)
    assert "Zonnehof" in admin.get(address).content.decode()
    html = admin.get(address, {"q": "Maanhof"}).content.decode()
    assert "Maanhof" in html
    assert "Zonnehof" not in html
    assert "Zonnehof" not in admin.get(address, {"status__exact": "closed"}).content.decode()


def test_small_counts_and_answers_never_show(admin):
    campaign = open_survey(responses=(4,))
    html = admin.get(reverse(LIST)).content.decode()
    assert "minder dan 5" in html
    inspect = reverse("surveys_campaign_modeladmin_inspect", args=[campaign.pk])
    html = admin.get(inspect).content.decode()
    assert campaign.contact_email in html
    assert campaign.teams.get().code not in html


def test_nobody_edits_a_survey_in_the_admin(admin):
    campaign = open_survey()
    for name in ("edit", "delete"):
        response = admin.get(reverse(f"surveys_campaign_modeladmin_{name}", args=[campaign.pk]))
        assert response.status_code in (302, 403)
    assert admin.post(reverse("surveys_campaign_modeladmin_create")).status_code in (302, 403)
    assert Campaign.objects.count() == 1


def test_the_export_runs_no_formulas(admin):
    campaign = open_survey()
    Campaign.objects.update(title="=cmd|calc")
    response = admin.get(reverse(LIST), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert "'=cmd|calc" in text
    assert campaign.organisation.name in text


def test_the_list_takes_a_constant_number_of_queries(admin, django_assert_num_queries):
    open_survey(responses=(0,))
    admin.get(reverse(LIST))
    with CaptureQueriesContext(connection) as one:
        admin.get(reverse(LIST))
    open_survey()
    open_survey()
    with django_assert_num_queries(len(one)):
        admin.get(reverse(LIST))


def test_an_editor_changes_a_questionnaire_and_publishes_it(admin):
    questionnaire = starter_version().questionnaire
    edit = reverse("wagtailsnippets_surveys_questionnaire:edit", args=[questionnaire.pk])
    html = admin.get(edit).content.decode()
    assert questionnaire.title in html
    Questionnaire.objects.update(title="Een andere titel")
    publish = reverse("survey-publish", args=[questionnaire.pk])
    assert "Publiceer" in admin.get(publish).content.decode()
    admin.post(publish)
    newest = QuestionnaireVersion.objects.order_by("-number").first()
    assert (newest.number, newest.parsed.title.text()) == (2, "Een andere titel")


def test_what_stands_in_the_way_of_publishing_is_listed(admin):
    questionnaire = starter_version().questionnaire
    questionnaire.items.filter(dimension_code="KEN").delete()
    response = admin.post(reverse("survey-publish", args=[questionnaire.pk]))
    assert response.status_code == 422
    assert "KEN" in response.content.decode()
    assert questionnaire.versions.count() == 1


def test_publishing_needs_permission(client):
    questionnaire = starter_version().questionnaire
    client.force_login(UserFactory())
    response = client.post(reverse("survey-publish", args=[questionnaire.pk]))
    assert response.status_code in (302, 403)
    assert questionnaire.versions.count() == 1
