"""Files that go out: content, templates to fill in, and a file with remarks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from content.spreadsheets.applying import examine_upload
from content.spreadsheets.exporting import TYPES, example, export, with_remarks
from content.spreadsheets.views.access import importer_or_404, own_upload, subject_for


@require_safe
def export_file(request: HttpRequest, kind: str, pk: int, ending: str) -> HttpResponse:
    """The content as it stands in the editor now."""
    importer = importer_or_404(kind)
    subject = subject_for(importer, request.user, pk)
    if ending not in importer.formats:
        raise Http404
    data = export(importer, importer.content_of(subject), ending)
    return _file(data, f"{importer.file_name(subject)}.{ending}", ending)


@require_safe
def template_file(request: HttpRequest, kind: str, ending: str) -> HttpResponse:
    """An example to write over, with lists to choose from and an explanation."""
    importer = importer_or_404(kind)
    if ending not in importer.formats:
        raise Http404
    data = export(importer, example(importer.sheets), ending)
    return _file(data, f"{importer.kind}-sjabloon.{ending}", ending)


@require_safe
def remarks_file(request: HttpRequest, token: str) -> HttpResponse:
    """The file that was sent in, with what is wrong in a last column."""
    upload = own_upload(request.user, token)
    if upload is None:
        raise Http404
    importer = importer_or_404(upload.kind)
    subject = subject_for(importer, request.user, upload.target)
    examination, opened = examine_upload(
        importer=importer, upload=upload, subject=subject, user=request.user
    )
    if opened.book is None:
        raise Http404
    data = with_remarks(importer, opened.book, examination.problems)
    ending = opened.book.kind
    stem = upload.name.rpartition(".")[0] or upload.name
    return _file(data, f"{stem}-opmerkingen.{ending}", ending)


def _file(data: bytes, name: str, ending: str) -> HttpResponse:
    plain = name.encode("ascii", "replace").decode()
    safe = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in plain)
    response = HttpResponse(data, content_type=TYPES[ending])
    response.headers["Content-Disposition"] = f'attachment; filename="{safe}"'
    response.headers["Cache-Control"] = "no-store"
    return response
