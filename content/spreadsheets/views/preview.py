"""Looking at what a file would change, mending cells, and taking it over."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from content.spreadsheets.applying import OutdatedError, apply_upload, examine_upload
from content.spreadsheets.presentation import preview_rows, summary, unchanged
from content.spreadsheets.uploads import mend
from content.spreadsheets.views.access import importer_or_404, own_upload, subject_for
from content.spreadsheets.views.furniture import SpreadsheetView
from content.spreadsheets.views.mending import Mendable, mendables, mended_cells
from content.spreadsheets.words import how_read


class PreviewView(SpreadsheetView):
    """Nothing is saved until the editor says so."""

    template_name = "content/spreadsheets/preview.html"

    def dispatch(self, request: HttpRequest, token: str) -> HttpResponse:
        """Only for who sent the file in, and as long as they may change what it's for."""
        self.upload = own_upload(request.user, token)
        if self.upload is None:
            gone = _("This file was taken over already, or it was sent in more than a week ago.")
            messages.warning(request, gone)
            return redirect("wagtailadmin_home")
        self.importer = importer_or_404(self.upload.kind)
        self.subject = subject_for(self.importer, request.user, self.upload.target)
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        """What would happen."""
        return self._page()

    def post(self, request: HttpRequest) -> HttpResponse:
        """Mend cells, throw the file away, or take it over."""
        match request.POST.get("action"):
            case "mend":
                mend(upload=self.upload, cells=mended_cells(request.POST))
                return redirect("spreadsheets:preview", token=self.upload.token)
            case "discard":
                self.upload.delete()
                messages.info(request, _("The file is thrown away. Nothing has changed."))
                return redirect(self._way_back())
            case _:
                return self._apply(request)

    def _apply(self, request: HttpRequest) -> HttpResponse:
        if self.subject and self.importer.obstacle(request.user, self.subject):
            return self._page(status=422)
        try:
            result = apply_upload(
                importer=self.importer,
                upload=self.upload,
                subject=self.subject,
                user=request.user,
                fingerprint=request.POST.get("fingerprint", ""),
            )
        except OutdatedError:
            changed = _("The content was changed in the meantime. Look at the preview again.")
            messages.warning(request, changed)
            return redirect("spreadsheets:preview", token=self.upload.token)
        messages.success(request, self.importer.done_text % {"title": result})
        return redirect(self.importer.edit_url(result))

    def _way_back(self) -> str:
        return self.importer.edit_url(self.subject) if self.subject else self.importer.list_url()

    def _upload_url(self) -> str:
        kind = self.importer.kind
        if self.subject:
            return reverse("spreadsheets:update", args=[kind, self.subject.pk])
        return f"{reverse('spreadsheets:new', args=[kind])}?{urlencode(self.upload.options)}"

    def _page(self, status: int = 200) -> HttpResponse:
        examination, opened = examine_upload(
            importer=self.importer,
            upload=self.upload,
            subject=self.subject,
            user=self.request.user,
        )
        sections: list[dict[str, Any]] = [
            {"section": one, "rows": list(preview_rows(one)), "unchanged": unchanged(one)}
            for one in examination.sections
        ]
        errors: list[Mendable] = mendables(self.importer, examination.errors)
        context = self.get_context_data(
            examination=examination,
            errors=errors,
            can_mend=any(error.problem.can_mend for error in errors),
            counts=summary(examination),
            warnings=mendables(self.importer, examination.warnings),
            sections=sections,
            upload=self.upload,
            importer=self.importer,
            subject=self.subject,
            upload_url=self._upload_url(),
            how_read=how_read(opened.book) if opened.book else "",
            has_book=opened.book is not None,
            obstacle=self.importer.obstacle(self.request.user, self.subject)
            if self.subject
            else "",
        )
        return self.render_to_response(context, status=status)
