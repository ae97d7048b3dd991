"""Messages: to whom they may go."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from talents.models import MapMember, Note, TalentMap
from talents.queries.notes import notes_for
from talents.services.consent import withdraw_consent
from talents.services.notes import MOST_A_DAY, delete_note, leave_note
from tests.factories.organisations import TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

Contact = MapMember.Contact


@pytest.fixture
def imran():
    """Someone on the map."""
    return MapMemberFactory(first_name="Imran", shown=True)


@pytest.fixture
def sanne(imran):
    """A colleague who likes notes."""
    return MapMemberFactory(
        first_name="Sanne", shown=True, talent_map=imran.talent_map, contact_kind=Contact.NOTE
    )


@pytest.fixture
def neighbour(imran):
    """Someone of another team who likes notes, from the whole organisation."""
    team = TeamFactory(organisation=imran.talent_map.organisation)
    return MapMemberFactory(
        shown=True,
        shared_with_organisation=True,
        talent_map=TalentMapFactory(team=team),
        contact_kind=Contact.NOTE,
    )


def ask(sender, receiver, text="Kom je morgen even kijken?"):
    return leave_note(sender=sender, receiver=receiver, text=text)


def assert_refused(sender, receiver):
    with pytest.raises(ValidationError):
        ask(sender, receiver)
    assert not Note.objects.exists()


def test_a_note_waits_on_the_own_page_of_the_receiver(imran, sanne):
    note = ask(imran, sanne, "  Kom je?  ")
    assert [(n.sender_name, n.text, n.answerable) for n in notes_for(sanne)] == [
        ("Imran", "Kom je?", False)
    ]
    assert not notes_for(imran).exists()
    delete_note(note=note)
    assert not Note.objects.exists()


def test_whoever_likes_notes_can_be_answered(imran, sanne):
    ask(imran, sanne)
    MapMember.objects.filter(pk=imran.pk).update(contact_kind=Contact.NOTE)
    assert notes_for(sanne).get().answerable


def test_the_name_goes_with_the_consent_of_the_sender(imran, sanne):
    ask(imran, sanne)
    withdraw_consent(member=imran)
    note = notes_for(sanne).get()
    assert (note.sender_name, note.answerable) == ("", False)


def test_an_empty_note_is_refused(imran, sanne):
    with pytest.raises(ValidationError) as refused:
        ask(imran, sanne, "  ")
    assert "text" in refused.value.message_dict


def test_who_writes_how_to_be_reached_gets_no_notes(imran, sanne):
    MapMember.objects.filter(pk=sanne.pk).update(contact_kind=Contact.TEXT)
    assert_refused(imran, sanne)


@pytest.mark.parametrize("hidden", ["sender", "receiver"])
def test_both_are_on_the_map(imran, sanne, hidden):
    withdraw_consent(member=imran if hidden == "sender" else sanne)
    imran.refresh_from_db()
    assert_refused(imran, sanne)


def test_nobody_writes_themselves(sanne):
    assert_refused(sanne, sanne)


def test_other_teams_only_when_they_share_themselves(imran, neighbour):
    assert ask(imran, neighbour).receiver == neighbour
    Note.objects.all().delete()
    MapMember.objects.filter(pk=neighbour.pk).update(shared_with_organisation=False)
    assert_refused(imran, neighbour)


def test_not_to_a_map_that_ended(imran, neighbour):
    TalentMap.objects.filter(pk=neighbour.talent_map_id).update(ends_on="2020-01-01")
    assert_refused(imran, neighbour)


def test_not_from_a_map_that_ended(imran, neighbour):
    imran.talent_map.ends_on = timezone.localdate() - timedelta(days=1)
    assert_refused(imran, neighbour)


def test_never_to_another_organisation(imran):
    stranger = MapMemberFactory(
        shown=True, shared_with_organisation=True, contact_kind=Contact.NOTE
    )
    assert_refused(imran, stranger)


def test_five_a_day_is_enough(imran, sanne):
    for _time in range(MOST_A_DAY):
        ask(imran, sanne)
    with pytest.raises(ValidationError, match="vijf berichten"):
        ask(imran, sanne)
    assert Note.objects.count() == MOST_A_DAY
    assert ask(
        sanne, MapMemberFactory(shown=True, talent_map=imran.talent_map, contact_kind=Contact.NOTE)
    )
