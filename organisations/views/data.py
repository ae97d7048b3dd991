"""An organisation's data: a file with everything, and deleting it all."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content import artefacts, jobs
from content.making import restarted, waits_too_long
from content.models import Job
from organisations.forms.erasing import EraseForm
from organisations.models import Organisation, User
from organisations.rules import coordinated_organisation_or_404
from organisations.services.erasing import (
    ErasingError,
    erase_organisation,
    lone_accounts,
    obstacles_of,
)
from organisations.services.exporting import (
    KEPT,
    ask_export,
    exports_of,
    make_export,
    read_export,
)
from organisations.tasks import export_organisation


@require_safe
@login_required
def data(request: HttpRequest, slug: str) -> HttpResponse:
    """What the coordinator can do with all the data."""
    organisation = coordinated_organisation_or_404(request, slug)
    job = exports_of(organisation).filter(status=Job.Status.DONE).first()
    context = {
        "organisation": organisation,
        "export": job,
        "gone_on": timezone.localtime(job.created + KEPT) if job else None,
    }
    return render(request, "organisations/data.html", context)


@require_POST
@login_required
def export_ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Have the file made by the worker."""
    organisation = coordinated_organisation_or_404(request, slug)
    job, is_new = ask_export(organisation=organisation, actor=request.user)
    if is_new:
        export_organisation.enqueue(job.key)
    return redirect("organisations:export", slug, job.key)


@require_safe
@login_required
def export(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """How far the file is."""
    organisation = coordinated_organisation_or_404(request, slug)
    job = _look_after(_export_or_404(organisation, key))
    context = {"organisation": organisation, "job": job}
    response = render(request, "organisations/export.html", context)
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@login_required
def export_file(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The ZIP, for a coordinator of this organisation only."""
    organisation = coordinated_organisation_or_404(request, slug)
    job = _export_or_404(organisation, key)
    if not job.is_done or not artefacts.is_kept(job.artefact):
        raise Http404
    content = read_export(job=job, organisation=organisation, actor=request.user)
    response = HttpResponse(content, content_type="application/zip")
    name = f"{slugify(organisation.name)}-{timezone.localdate(job.created)}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def erase(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what will go and what stands in the way; with the name typed over, delete it all."""
    organisation = coordinated_organisation_or_404(request, slug)
    sent = request.POST if request.method == "POST" else None
    form = EraseForm(sent, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        try:
            erase_organisation(organisation=organisation, actor=request.user)
        except ErasingError as error:
            messages.error(request, str(error))
        else:
            return _erased(request)
    context = {
        "organisation": organisation,
        "form": form,
        "obstacles": obstacles_of(organisation),
        "accounts": lone_accounts(organisation).distinct().count(),
    }
    status = 422 if form.errors else 200
    return render(request, "organisations/erase.html", context, status=status)


def _erased(request: HttpRequest) -> HttpResponse:
    """Whoever still has an account goes to it; the others get a last page."""
    if User.objects.filter(pk=request.user.pk).exists():
        messages.success(request, _("The organisation was deleted, with everything about it."))
        return redirect("organisations:home")
    logout(request)
    return render(request, "organisations/erased.html")


def _export_or_404(organisation: Organisation, key: str) -> Job:
    return get_object_or_404(exports_of(organisation), key=key)


def _look_after(job: Job) -> Job:
    """Whoever looks gets work that stopped going again."""
    if restarted(job, is_ready=artefacts.is_kept(job.artefact or "-")):
        export_organisation.enqueue(job.key)
    elif waits_too_long(job) and jobs.claim(job):
        make_export(job)
    job.refresh_from_db()
    return job
