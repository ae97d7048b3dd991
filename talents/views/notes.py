"""Writing to a colleague who wants messages, and deleting what one got."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talents.forms.colleagues import NoteForm
from talents.models import MapMember
from talents.queries.colleagues import writable_by
from talents.services.notes import delete_note, leave_note
from talents.tasks import mail_note
from talents.views.attempts import attempt, posted
from talents.views.own_pages import member_or_404, own_page, to_received
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def note_new(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Ask a colleague something, the way they chose themselves."""
    member = member_or_404(secret)
    receiver = get_object_or_404(writable_by(member), pk=pk)
    form = NoteForm(posted(request))
    done, note = attempt(form, leave_note, sender=member, receiver=receiver)
    if done:
        if receiver.contact_kind == MapMember.Contact.MAIL:
            mail_note.enqueue(note.pk)
        return redirect("talents:note-sent", secret, pk)
    context = own_page(member, secret) | {"form": form, "receiver": receiver}
    return render(request, "talents/note_new.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
def note_sent(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Say that the message is on its way."""
    member = member_or_404(secret)
    receiver = get_object_or_404(writable_by(member), pk=pk)
    context = own_page(member, secret) | {"receiver": receiver}
    return render(request, "talents/note_sent.html", context)


@require_POST
@private_page
def note_delete(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Delete a message that someone left for you."""
    delete_note(note=get_object_or_404(member_or_404(secret).notes, pk=pk))
    return to_received(secret)
