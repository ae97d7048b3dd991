"""Sorting the cards, and choosing from the piles."""

import pytest
from django.urls import reverse

from talents.models import MapMember
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

SECRET = "het-geheim-van-nele"


@pytest.fixture
def nele():
    """Someone who chose nothing yet."""
    return MapMemberFactory(first_name="Nele", secret=SECRET, chosen=[])


def url(name):
    return reverse(f"talents:{name}", args=[SECRET])


def keys_of(member):
    return [talent.key for talent in member.talent_map.talent_set.talents]


def sort(client, member, *piles):
    """Lay the first cards on these piles."""
    named = zip(keys_of(member), piles, strict=False)
    return client.post(url("member-sort"), {f"kaart-{key}": pile for key, pile in named})


def test_sorting_leads_to_choosing_and_is_there_the_next_time(client, nele):
    response = sort(client, nele, "fits", "sometimes", "not")
    assert response.url == url("member-choose")
    rows = client.get(url("member-sort")).context["rows"]
    assert [row.pile for row in rows[:4]] == ["fits", "sometimes", "not", ""]


def test_a_pile_that_does_not_exist_is_refused(client, nele):
    assert sort(client, nele, "prullenmand").status_code == 422
    assert MapMember.objects.get().sorted == {}


def test_forgetting_takes_every_card_off_its_pile(client, nele):
    sort(client, nele, "fits", "not")
    assert client.post(url("member-forget-sorting")).url == url("member-sort")
    assert MapMember.objects.get().sorted == {}


def test_forgetting_takes_more_than_a_link(client, nele):
    assert client.get(url("member-forget-sorting")).status_code == 405


def test_what_fits_comes_first_and_the_rest_folds_away(client, nele):
    sort(client, nele, "fits", "fits", "sometimes", "fits")
    response = client.get(url("member-choose"))
    form = response.context["form"]
    first, second, third, fourth, *_rest = keys_of(nele)
    assert [card.talent.key for card in form.fitting] == [first, second, fourth]
    assert [card.talent.key for card in form.others[0].cards] == [third]
    assert '<details class="disclosure talent-choice__others">' in response.content.decode()


@pytest.mark.parametrize("piles", [["fits", "fits"], ["sometimes"] * 8])
def test_nothing_hides_when_too_little_fits(client, nele, piles):
    sort(client, nele, *piles)
    html = client.get(url("member-choose")).content.decode()
    assert 'talent-choice__others">' not in html


def test_a_chosen_card_never_hides(client, nele):
    sort(client, nele, "fits", "fits", "fits")
    keys = keys_of(nele)
    client.post(url("member-choose"), {"talents": [*keys[:2], keys[-1]]})
    assert 'talent-choice__others" open>' in client.get(url("member-choose")).content.decode()


def test_sorting_may_be_skipped(client, nele):
    response = client.get(url("member-choose"))
    assert response.context["form"].fitting == []
    assert "Kan ik dit goed?" in response.content.decode()
    assert "Krijg ik er energie van?" in response.content.decode()
    sent = client.post(url("member-choose"), {"talents": keys_of(nele)[:3]})
    assert sent.url == url("member-words")


def test_the_steps_say_what_was_done(client, nele):
    sort(client, nele, *["not"] * 8)
    steps = client.get(url("member-choose")).context["steps"]
    assert [step["done"] for step in steps] == [True, False, False, False]
    assert [bool(step["url"]) for step in steps] == [True, True, False, False]


@pytest.mark.parametrize("name", ["member-words", "member-share"])
def test_without_a_choice_there_is_nothing_to_show_yet(client, nele, name):
    assert client.get(url(name)).url == url("member-choose")


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("member-sort", 3), ("member-choose", 3)])
def test_query_count_is_constant(client, name, queries, people, django_assert_num_queries):
    talent_map = TalentMapFactory()
    member = MapMemberFactory(talent_map=talent_map, secret=SECRET, chosen=[])
    MapMemberFactory.create_batch(people - 1, talent_map=talent_map, shown=True)
    sort(client, member, *["fits"] * people)
    with django_assert_num_queries(queries):
        client.get(url(name))
