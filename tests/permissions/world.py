"""Two organisations with everything in them, and one person per role."""

import datetime
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from content import jobs
from content.models import Job
from organisations.models import (
    Department,
    MemberInvitation,
    Membership,
    Organisation,
    Role,
    Team,
    User,
)
from organisations.services.exporting import ask_export, make_export
from organisations.services.invitations import token_hash
from surveys.models import Campaign, ReportLink
from surveys.services.actions import add_action
from surveys.services.report_links import make_link
from talents.models import TalentMap
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.surveys import CampaignFactory, closed_survey, open_survey
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from toolbox.roles import MODERATORS

VISITOR = "visitor"
COORDINATOR = "coordinator"
FACILITATOR = "facilitator"
OTHER_FACILITATOR = "facilitator of another team"
READER = "reader"
ELSEWHERE = ("coordinator elsewhere", "facilitator elsewhere", "reader elsewhere")
EDITOR = "editor"
SUPERUSER = "superuser"


@dataclass(frozen=True)
class Place:
    """An organisation, with one of each thing that an address can be about."""

    organisation: Organisation
    team: Team
    draft: Campaign
    running: Campaign
    closed: Campaign
    talent_map: TalentMap
    membership: Membership
    department: Department
    invitation: MemberInvitation
    export: Job
    link: ReportLink
    secret: str
    passkey: Authenticator


@dataclass(frozen=True)
class World:
    """What is at home and elsewhere, and who tries."""

    here: Place
    elsewhere: Place
    clients: dict[str, Client]


def place(team: Team) -> Place:
    """Everything in the organisation of this team; somebody with a place on the map."""
    organisation = team.organisation
    talent_map = TalentMapFactory(team=team)
    done = closed_survey(organisation=organisation, text="Meer tijd")
    link, secret = make_link(
        campaign=done, label="Bestuur", expires_on=timezone.localdate(), actor=UserFactory()
    )
    add_action(campaign=done, actor=UserFactory(), title="Wissel eens van dienst")
    MapMemberFactory(talent_map=talent_map, shown=True)
    return Place(
        organisation=organisation,
        team=team,
        draft=CampaignFactory(organisation=organisation),
        running=open_survey(organisation=organisation, responses=(6,)),
        closed=done,
        talent_map=talent_map,
        membership=MembershipFactory(organisation=organisation, role=Role.READER),
        department=organisation.departments.create(name="Zorg"),
        invitation=organisation.member_invitations.create(
            email="nieuw@voorbeeld.example",
            role=Role.READER,
            token_hash=token_hash(invitation_token(organisation)),
            expires_at=timezone.now() + datetime.timedelta(days=14),
        ),
        export=export_of(organisation),
        link=link,
        secret=secret,
        passkey=Authenticator.objects.create(
            user=UserFactory(), type=Authenticator.Type.WEBAUTHN, data={"name": "Telefoon"}
        ),
    )


def invitation_token(organisation: Organisation) -> str:
    """What stands in the link of this organisation's invitation."""
    return f"uitnodiging-{organisation.pk}"


def export_of(organisation: Organisation) -> Job:
    """A file with everything about the organisation, ready to download."""
    job, _is_new = ask_export(organisation=organisation, actor=UserFactory())
    jobs.claim(job)
    make_export(job)
    return job


def world() -> World:
    """Everything of both organisations, and who tries."""
    organisation, other = OrganisationFactory(), OrganisationFactory()
    team, neighbours = TeamFactory.create_batch(2, organisation=organisation)
    strange_team = TeamFactory(organisation=other)

    def person(role: Role, at: Organisation = organisation, *teams: Team) -> User:
        membership = MembershipFactory(organisation=at, role=role)
        membership.teams.set(teams)
        return membership.user

    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=MODERATORS))
    people = {
        VISITOR: None,
        COORDINATOR: person(Role.COORDINATOR),
        FACILITATOR: person(Role.FACILITATOR, organisation, team),
        OTHER_FACILITATOR: person(Role.FACILITATOR, organisation, neighbours),
        READER: person(Role.READER),
        EDITOR: editor,
        SUPERUSER: UserFactory(editor_in_chief=True),
    }
    roles = (Role.COORDINATOR, Role.FACILITATOR, Role.READER)
    people |= {
        name: person(role, other, strange_team) for name, role in zip(ELSEWHERE, roles, strict=True)
    }
    clients = {role: logged_in(user) for role, user in people.items()}
    return World(place(team), place(strange_team), clients)


def logged_in(user: User | None) -> Client:
    """A client in which the user is logged in, if there is one."""
    client = Client()
    if user:
        client.force_login(user)
    return client
