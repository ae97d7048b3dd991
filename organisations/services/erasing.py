"""Deleting an organisation so that nothing of it is left."""

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import SET_NULL, Q, QuerySet
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from content.models import Job
from organisations.erasing import ERASERS
from organisations.models import (
    AuditEntry,
    AuditHead,
    Erasure,
    Membership,
    Organisation,
    Team,
    User,
)
from organisations.services.audit import chain_of, record


class ErasingError(RuntimeError):
    """Something must be done first; `obstacles` says what, in sentences."""

    def __init__(self, obstacles: list[str]) -> None:
        """Keep the sentences."""
        super().__init__(" ".join(obstacles))
        self.obstacles = obstacles


def obstacles_of(organisation: Organisation) -> list[str]:
    """What must be done before this organisation can be deleted."""
    return [text for eraser in ERASERS.values() for text in eraser.obstacles(organisation)]


def lone_accounts(organisation: Organisation) -> QuerySet[User]:
    """The members whose account goes too: in no other organisation, and no editor or staff."""
    others = Membership.objects.exclude(organisation=organisation)
    people = User.objects.filter(memberships__organisation=organisation).exclude(
        Q(is_staff=True)
        | Q(is_superuser=True)
        | Q(groups__isnull=False)
        | Q(user_permissions__isnull=False)
        | Q(pk__in=others.values("user"))
    )
    for eraser in ERASERS.values():
        people = people.exclude(pk__in=eraser.needed_elsewhere(people, organisation).values("pk"))
    return people


@transaction.atomic
def erase_organisation(*, organisation: Organisation, actor: User) -> None:
    """Delete everything about an organisation, its audit trail and lone accounts included.

    The site's own trail keeps one line, without a name. Raises ErasingError when something stands
    in the way.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if obstacles := obstacles_of(organisation):
        raise ErasingError(obstacles)
    people = list(lone_accounts(organisation))
    lone = {person.pk for person in people}
    for eraser in ERASERS.values():
        eraser.erase(organisation)
    _erase_jobs(organisation)
    _erase_log(organisation, lone)
    _erase_rows_without_it(organisation)
    pk, chain = organisation.pk, chain_of(organisation)
    organisation.delete()
    User.objects.filter(pk__in=lone).delete()
    _erase_sessions(lone)
    _erase_chain(chain)
    record(
        action="organisation.deleted",
        # Whoever's account went too isn't named.
        actor=None if actor.pk in lone else actor,
        organisation=None,
        details={"chain": chain, "number": pk},
    )


def _erase_jobs(organisation: Organisation) -> None:
    """Work for this organisation (its key stands in the payload), with files and task results."""
    mine = Job.objects.filter(payload__organisation=organisation.pk)
    keys, files = set(), []
    for job in mine:
        keys.add(job.key)
        files += [job.artefact] if job.artefact else []
    mine.delete()
    for key in keys:
        DBTaskResult.objects.filter(args_kwargs__args__0=key).delete()
    transaction.on_commit(lambda: [default_storage.delete(name) for name in files])


def _erase_log(organisation: Organisation, lone: set[int]) -> None:
    """Wagtail notes the names of what staff changed in the admin."""
    gone = {
        Organisation: [organisation.pk],
        Team: organisation.teams.values_list("pk", flat=True),
        Membership: organisation.memberships.values_list("pk", flat=True),
        User: lone,
    }
    for model, keys in gone.items():
        kind = ContentType.objects.get_for_model(model)
        texts = [str(key) for key in keys]
        ModelLogEntry.objects.filter(content_type=kind, object_id__in=texts).delete()


def _erase_rows_without_it(organisation: Organisation) -> None:
    """Rows that would only forget which organisation they were about."""
    for relation in Organisation._meta.related_objects:
        if relation.on_delete is SET_NULL:
            rows = relation.related_model._default_manager
            rows.filter(**{relation.field.name: organisation}).delete()


def _erase_sessions(lone: set[int]) -> None:
    """The sessions of accounts that are gone; each has to be opened to see whose it is."""
    if not lone:
        return
    texts = {str(pk) for pk in lone}
    for session in Session.objects.iterator():
        if session.get_decoded().get("_auth_user_id") in texts:
            session.delete()


def _erase_chain(chain: str) -> None:
    """Open the door for this chain only, take its lines out, and shut it."""
    door = Erasure.objects.create(chain=chain)
    AuditEntry.objects.filter(chain=chain).delete()
    AuditHead.objects.filter(chain=chain).delete()
    door.delete()
