"""From an author's draft to the site: mails, a change that is asked for, and times."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Page, get_page_models

from home.models import StandardPage
from tests.factories.home import StandardPageFactory
from tests.toolbox.matrix.pages import act, now
from tests.toolbox.matrix.world import World, page_form, person, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def author() -> World:
    """An author, with a moderator and a manager who read along."""
    for letter in "MB":
        person(letter)
    return world("A")


def moderator_of(author: World) -> World:
    """A moderator of the same site."""
    user = person("M")
    client = type(author.client)()
    client.force_login(user)
    return World(user, client, author.home)


def submit(author: World, page: Page, **data: object) -> None:
    """Save and submit what is in the form."""
    form = page_form(page, **{"action-submit": "1"} | data)
    author.post("wagtailadmin_pages:edit", page.pk, **form)


def test_the_moderators_get_a_mail_with_the_address_to_go_to(author: World, settings):
    page = author.own()
    submit(author, page)
    assert len(mail.outbox) == 2
    for message in mail.outbox:
        assert message.from_email == settings.DEFAULT_FROM_EMAIL
        assert message.subject == f"Na te kijken: {page.title}"
        assert f"{author.user} diende de pagina “{page.title}” in." in message.body
        assert message.body.startswith("Hallo ")
        assert f"{settings.WAGTAILADMIN_BASE_URL}/beheer/pages/{page.pk}/edit/" in message.body


def test_a_superuser_outside_the_groups_gets_no_mail(author: World, admin_user):
    submit(author, author.own())
    assert admin_user.email not in {to for message in mail.outbox for to in message.to}


def test_the_author_reads_what_has_to_change_in_a_mail_and_above_the_form(author: World):
    page = author.own()
    submit(author, page)
    mail.outbox.clear()
    assert act(moderator_of(author), now(page), "reject") == "rejected"
    (message,) = mail.outbox
    assert message.to == [author.user.email]
    assert "vraagt een wijziging.\n\n“Korter graag.”" in message.body
    html = author.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert "vraagt een wijziging: “Korter graag.”" in html
    submit(author, now(page), title="Korter")
    assert now(page).workflow_in_progress
    html = author.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert "vraagt een wijziging" not in html


def test_a_note_is_text_and_nothing_more(author: World):
    page = author.own()
    submit(author, page)
    task_state = now(page).current_workflow_task_state
    moderator = moderator_of(author)
    data = {"comment": "<script>alert(1)</script>"}
    moderator.post("wagtailadmin_pages:workflow_action", page.pk, "reject", task_state.pk, **data)
    html = author.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert "wijziging: “&lt;script&gt;" in html


def test_without_a_note_the_author_still_reads_who_asks(author: World):
    page = author.own()
    submit(author, page)
    task_state = now(page).current_workflow_task_state
    moderator = moderator_of(author)
    moderator.post("wagtailadmin_pages:workflow_action", page.pk, "reject", task_state.pk)
    html = author.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert f"{moderator.user} vraagt een wijziging." in html


def test_the_author_gets_a_mail_when_the_page_is_online(author: World, settings):
    page = author.own()
    submit(author, page)
    mail.outbox.clear()
    act(moderator_of(author), now(page), "approve")
    (message,) = mail.outbox
    assert message.to == [author.user.email]
    assert now(page).full_url in message.body
    assert author.client.get(now(page).url).status_code == 200


def test_the_first_page_of_the_admin_shows_what_waits(author: World):
    page = author.own()
    submit(author, page)
    assert page.title in moderator_of(author).get("wagtailadmin_home").content.decode()
    assert page.title in author.get("wagtailadmin_home").content.decode()


def test_an_approved_page_waits_for_its_time_in_brussels(author: World):
    page = author.own()
    submit(author, page, go_live_at="2099-07-01 09:00")
    act(moderator_of(author), now(page), "approve")
    scheduled = now(page)
    assert not scheduled.live
    assert "Ze komt online op 1 juli 2099 09:00." in mail.outbox[-1].body
    moment = scheduled.scheduled_revision.approved_go_live_at
    assert moment == datetime.datetime(2099, 7, 1, 7, tzinfo=datetime.UTC)


def test_a_moderator_sets_when_a_page_goes_offline():
    moderator = world("M")
    page = StandardPageFactory(parent=moderator.home)
    data = page_form(page, expire_at="2099-12-31 17:00") | {"action-publish": "1"}
    moderator.post("wagtailadmin_pages:edit", page.pk, **data)
    assert now(page).expire_at.astimezone(timezone.get_default_timezone()).hour == 17


def panels(panel) -> set[str]:
    """The fields of an editor and of everything in it."""
    found = {getattr(panel, "field_name", "")}
    return found.union(*(panels(child) for child in getattr(panel, "children", [])))


KINDS = [model for model in get_page_models() if model.is_creatable and model is not Page]


@pytest.mark.parametrize("model", KINDS, ids=[model.__name__ for model in KINDS])
def test_every_kind_of_page_can_be_scheduled(model: type[Page]):
    assert {"go_live_at", "expire_at"} <= panels(get_edit_handler(model))


def test_a_change_to_a_live_page_waits_while_the_old_text_stays(author: World):
    page = StandardPageFactory(parent=author.home, owner=author.user, title="Oud")
    submit(author, page, title="Nieuw")
    assert now(page).title == "Oud"
    act(moderator_of(author), now(page), "approve")
    assert StandardPage.objects.get(pk=page.pk).title == "Nieuw"
