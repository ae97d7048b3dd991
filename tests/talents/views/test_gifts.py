"""Giving a card and answering one, behind the secret in a person's link."""

import pytest
from django.urls import reverse

from talents.models import Gift, MapMember
from tests.factories.talents import GiftFactory, MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

EXAMPLE = "Jij bleef rustig toen de telefoon bleef rinkelen."


@pytest.fixture
def imran():
    """Someone on the map; the secret is `imran`."""
    return MapMemberFactory(first_name="Imran", secret="imran", shown=True)


@pytest.fixture
def sanne(imran):
    """A colleague on the same map; the secret is `sanne`."""
    return MapMemberFactory(
        first_name="Sanne", secret="sanne", shown=True, talent_map=imran.talent_map
    )


def url(name, secret, *args):
    return reverse(f"talents:{name}", args=[secret, *args])


def give(client, giver, receiver, number=0):
    talent = giver.talent_map.talent_set.talents[number].key
    data = {"talent": talent, "example": EXAMPLE}
    return client.post(url("gift-new", giver.first_name.lower(), receiver.pk), data)


def read(client, *args):
    """The page without what changes on every visit."""
    response = client.get(url(*args))
    token = str(response.context["csrf_token"])
    return response.content.decode().replace(token, "")


def test_from_the_map_to_the_colleague_and_back_on_the_map(client, imran, sanne):
    assert url("gift-new", "imran", sanne.pk) in read(client, "member-map", "imran")
    response = give(client, imran, sanne)
    assert response.url == url("gift-given", "imran", sanne.pk)
    assert "Sanne beslist wat ermee gebeurt" in client.get(response.url).content.decode()
    assert EXAMPLE not in read(client, "member-map", "imran")
    own_page = read(client, "member", "sanne")
    assert EXAMPLE in own_page
    assert "Imran ziet bij jou:" in own_page
    gift = sanne.gifts.get()
    back = client.post(url("gift-show", "sanne", gift.pk))
    assert back.url.startswith(url("member", "sanne"))
    assert EXAMPLE in read(client, "member-map", "imran")
    client.post(url("gift-keep", "sanne", gift.pk))
    assert EXAMPLE not in read(client, "member-map", "imran")
    assert EXAMPLE in read(client, "member", "sanne")


@pytest.mark.parametrize("answer", ["gift-keep", "gift-decline"])
def test_the_giver_cannot_tell_what_became_of_a_card(client, imran, sanne, answer):
    give(client, imran, sanne)
    pages = [
        ("member", "imran"),
        ("member-map", "imran"),
        ("gift-new", "imran", sanne.pk),
        ("gift-given", "imran", sanne.pk),
    ]
    before = [read(client, *page) for page in pages]
    client.post(url(answer, "sanne", sanne.gifts.get().pk))
    assert [read(client, *page) for page in pages] == before


def test_giving_again_looks_the_same_whatever_became_of_the_first(client, imran, sanne):
    first = give(client, imran, sanne)
    again = give(client, imran, sanne)
    client.post(url("gift-decline", "sanne", sanne.gifts.get().pk))
    declined = give(client, imran, sanne)
    assert {(r.status_code, r.url) for r in (first, again, declined)} == {
        (302, url("gift-given", "imran", sanne.pk))
    }


def test_whoever_coordinates_sees_only_what_is_shown(coordinator_client, coordinator):
    talent_map = TalentMapFactory(team__organisation=coordinator.organisation)
    gift = GiftFactory(receiver__talent_map=talent_map, example=EXAMPLE)
    address = reverse("talents:map", args=[coordinator.organisation.slug, talent_map.pk])
    assert EXAMPLE not in coordinator_client.get(address).content.decode()
    Gift.objects.filter(pk=gift.pk).update(status=Gift.Status.ACCEPTED)
    html = coordinator_client.get(address).content.decode()
    assert EXAMPLE in html
    assert "Geef " + gift.receiver.first_name not in html


def test_a_card_that_does_not_fit_is_explained(client, imran, sanne):
    for data in ({}, {"talent": "onbekend", "example": EXAMPLE}, {"example": "x" * 301}):
        response = client.post(url("gift-new", "imran", sanne.pk), data)
        assert response.status_code == 422
    assert not Gift.objects.exists()


def test_the_fourth_card_in_a_day_is_for_another_day(client, imran, sanne):
    for number in range(3):
        assert give(client, imran, sanne, number).status_code == 302
    response = give(client, imran, sanne, 3)
    assert response.status_code == 422
    assert "Bewaar het volgende voor een andere dag" in response.content.decode()


def test_only_colleagues_on_the_same_map_are_found(client, imran):
    hidden = MapMemberFactory(talent_map=imran.talent_map)
    other_team = MapMemberFactory(
        shown=True,
        shared_with_organisation=True,
        talent_map=TalentMapFactory(team__organisation=imran.talent_map.organisation),
    )
    for someone in (imran, hidden, other_team, MapMemberFactory(shown=True)):
        for name in ("gift-new", "gift-given"):
            assert client.get(url(name, "imran", someone.pk)).status_code == 404
        assert give(client, imran, someone).status_code == 404


def test_whoever_is_not_on_the_map_gives_nothing(client, imran, sanne):
    MapMember.objects.filter(pk=imran.pk).update(consented=False)
    assert give(client, imran, sanne).status_code == 404


@pytest.mark.parametrize("name", ["gift-show", "gift-keep", "gift-decline"])
def test_only_the_receiver_answers(client, imran, sanne, name):
    gift = GiftFactory(receiver=sanne, giver=imran)
    assert client.post(url(name, "imran", gift.pk)).status_code == 404
    assert client.get(url(name, "sanne", gift.pk)).status_code == 405
    gift.refresh_from_db()
    assert gift.status == Gift.Status.OFFERED


@pytest.mark.parametrize("cards", [1, 3])
def test_query_count_of_the_own_page_is_constant(client, cards, django_assert_num_queries):
    sanne = MapMemberFactory(secret="sanne", shown=True)
    GiftFactory.create_batch(cards, receiver=sanne)
    client.get(url("member", "sanne"))
    with django_assert_num_queries(5):
        client.get(url("member", "sanne"))


@pytest.mark.parametrize("people", [1, 3])
def test_query_count_of_giving_is_constant(client, imran, people, django_assert_num_queries):
    others = MapMemberFactory.create_batch(people, shown=True, talent_map=imran.talent_map)
    client.get(url("gift-new", "imran", others[0].pk))
    with django_assert_num_queries(4):
        client.get(url("gift-new", "imran", others[0].pk))
