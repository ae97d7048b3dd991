"""One's own words, and who may see them."""

import pytest
from django.urls import reverse

from talents.models import MapMember
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

SECRET = "het-geheim-van-nele"


@pytest.fixture
def nele():
    """Someone with three talents who is not on the map yet."""
    return MapMemberFactory(first_name="Nele", secret=SECRET)


def url(name):
    return reverse(f"talents:{name}", args=[SECRET])


def test_messages_need_an_address_and_say_so(client, nele):
    response = client.post(url("member-words"), {"contact_kind": "mail"})
    assert response.status_code == 422
    assert "Vul het e-mailadres in waar berichten mogen aankomen." in response.content.decode()


@pytest.mark.parametrize("kind", ["text", "note"])
def test_half_an_address_stops_nobody_who_wants_no_messages(client, nele, kind):
    sent = client.post(url("member-words"), {"contact_kind": kind, "contact_email": "nele@"})
    assert sent.url == url("member-share")
    assert MapMember.objects.get().contact_email == ""


def test_the_preview_never_shows_the_address(client, nele):
    client.post(
        url("member-words"), {"contact_kind": "mail", "contact_email": "nele@voorbeeld.example"}
    )
    html = client.get(url("member-share")).content.decode()
    assert "stuur me een bericht" in html
    assert "nele@voorbeeld.example" not in html


@pytest.mark.parametrize(("sent", "wide"), [({}, False), ({"organisation": "on"}, True)])
def test_the_organisation_is_asked_apart(client, nele, sent, wide):
    assert "checked" not in client.get(url("member-share")).content.decode()
    client.post(url("member-share"), {"consent": "on", **sent})
    member = MapMember.objects.get()
    assert (member.consented, member.shared_with_organisation) == (True, wide)


def test_the_organisation_alone_is_no_yes(client, nele):
    assert client.post(url("member-share"), {"organisation": "on"}).status_code == 422
    member = MapMember.objects.get()
    assert (member.consented, member.shared_with_organisation) == (False, False)


def test_widening_narrowing_and_withdrawing_take_one_click_each(client, nele):
    MapMember.objects.update(consented=True)
    client.post(url("member-widen"))
    assert MapMember.objects.get().shared_with_organisation
    client.post(url("member-narrow"))
    assert not MapMember.objects.get().shared_with_organisation
    client.post(url("member-widen"))
    assert client.post(url("member-withdraw")).url == url("member")
    member = MapMember.objects.get()
    assert (member.consented, member.shared_with_organisation) == (False, False)


@pytest.mark.parametrize("name", ["member-widen", "member-narrow"])
def test_following_a_link_changes_nothing(client, nele, name):
    assert client.get(url(name)).status_code == 405


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("member-words", 3), ("member-share", 4)])
def test_query_count_is_constant(client, name, queries, people, django_assert_num_queries):
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, secret=SECRET)
    MapMemberFactory.create_batch(people - 1, talent_map=talent_map, shown=True)
    client.get(url(name))
    with django_assert_num_queries(queries):
        client.get(url(name))
