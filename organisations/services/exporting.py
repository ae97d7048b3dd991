"""The file with everything that the site holds about an organisation: asked, made, deleted.

It lies in the storage encrypted: the storage may be public, and only the site can open it.
"""

import base64
import csv
import io
import json
import secrets
import zipfile
from datetime import timedelta

from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify

from content import artefacts, jobs
from content.making import told
from content.models import Job
from content.sealing import seal, unseal
from organisations.exporting import PARTS, Document, Table
from organisations.exports import csv_safe
from organisations.models import Organisation, User
from organisations.services.audit import record

KIND = "organisation-export"
KEPT = timedelta(days=7)


@transaction.atomic
def ask_export(*, organisation: Organisation, actor: User) -> tuple[Job, bool]:
    """A job that makes the file, and whether it's a new one: one is made at a time."""
    running = exports_of(organisation).filter(
        status__in=(Job.Status.QUEUED, Job.Status.RUNNING),
        heartbeat__gt=timezone.now() - jobs.STALE,
    )
    if job := running.first():
        return job, False
    payload = {"organisation": organisation.pk}
    job, _new = jobs.ask(kind=KIND, key=secrets.token_hex(32), payload=payload, total=len(PARTS))
    record(action="export.asked", actor=actor, organisation=organisation)
    return job, True


def exports_of(organisation: Organisation):
    """The organisation's export jobs, the newest first."""
    mine = Job.objects.filter(kind=KIND, payload__organisation=organisation.pk)
    return mine.order_by("-created", "-pk")


def make_export(job: Job) -> None:
    """Make the file and keep it, sealed; the job must be claimed."""
    with told(job):
        organisation = Organisation.objects.get(pk=job.payload["organisation"])
        content = export_zip(organisation, job)
        name = f"exports/{job.key}.sealed"
        artefacts.keep(name, seal(base64.b64encode(content).decode()))
        jobs.finish(job, name)


def export_zip(organisation: Organisation, job: Job | None = None) -> bytes:
    """The ZIP: a folder per part, each table as CSV and as JSON, and a text that explains."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        context = {"organisation": organisation, "day": timezone.localdate()}
        archive.writestr(
            "LEESMIJ.txt", render_to_string("organisations/export_readme.txt", context)
        )
        for done, (folder, part) in enumerate(PARTS.items(), 1):
            for piece in part(organisation):
                if isinstance(piece, Document):
                    archive.writestr(f"{folder}/{piece.name}", piece.content)
                else:
                    archive.writestr(f"{folder}/{slugify(piece.name)}.csv", table_csv(piece))
                    archive.writestr(f"{folder}/{slugify(piece.name)}.json", table_json(piece))
            if job:
                jobs.report(job, done)
    return file.getvalue()


def table_csv(table: Table) -> bytes:
    """For a spreadsheet: no cell runs as a formula, and Excel sees that it's UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    for row in (table.head, *table.rows):
        writer.writerow(["" if cell is None else csv_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def table_json(table: Table) -> str:
    """For a program."""
    rows = [dict(zip(table.head, row, strict=True)) for row in table.rows]
    return json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)


def read_export(*, job: Job, organisation: Organisation, actor: User) -> bytes:
    """The file, opened; who took it stands in the trail."""
    content = base64.b64decode(unseal(artefacts.read(job.artefact)))
    record(action="export.downloaded", actor=actor, organisation=organisation)
    return content


def delete_old_exports() -> int:
    """Delete the files and jobs of more than a week ago; return how many."""
    old = Job.objects.filter(kind=KIND, created__lt=timezone.now() - KEPT)
    names = [name for name in old.values_list("artefact", flat=True) if name]
    count = old.count()
    old.delete()
    for name in names:
        default_storage.delete(name)
    return count
