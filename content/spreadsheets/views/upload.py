"""Choosing a file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from content.spreadsheets.explanation import explained
from content.spreadsheets.forms import UploadForm
from content.spreadsheets.importer import NewForm
from content.spreadsheets.uploads import keep_upload
from content.spreadsheets.views.access import importer_or_404, subject_for
from content.spreadsheets.views.furniture import SpreadsheetView


class UploadView(SpreadsheetView):
    """Send in a file for something new, or for the object in the address."""

    template_name = "content/spreadsheets/upload.html"

    def dispatch(self, request: HttpRequest, kind: str, pk: int | None = None) -> HttpResponse:
        """Ask permission first."""
        self.importer = importer_or_404(kind)
        self.subject = subject_for(self.importer, request.user, pk)
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form, with what a file looks like."""
        return self._page(UploadForm(importer=self.importer), self._new_form())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the file and go to its preview."""
        form = UploadForm(request.POST, request.FILES, importer=self.importer)
        new = self._new_form(request.POST)
        obstacle = self.importer.obstacle(request.user, self.subject) if self.subject else ""
        if obstacle or not all([form.is_valid(), new is None or new.is_valid()]):
            return self._page(form, new, status=422)
        upload = keep_upload(
            user=request.user,
            importer=self.importer,
            subject=self.subject,
            options=new.options() if new else {},
            name=form.cleaned_data["file"].name,
            data=form.contents,
        )
        return redirect("spreadsheets:preview", token=upload.token)

    def _new_form(self, data: Any = None) -> NewForm | None:
        if self.subject:
            return None
        return self.importer.new_form(data, user=self.request.user, initial=self.request.GET.dict())

    def _page(self, form: UploadForm, new: NewForm | None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            new_form=new,
            importer=self.importer,
            obstacle=self.importer.obstacle(self.request.user, self.subject)
            if self.subject
            else "",
            sheets=[(sheet, explained(sheet)) for sheet in self.importer.sheets],
            subject=self.subject,
        )
        return self.render_to_response(context, status=status)
