"""Deleting an organisation in the admin: the same as when its coordinator does."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail_modeladmin.views import DeleteView

from organisations.services.erasing import ErasingError, erase_organisation


class OrganisationDeleteView(DeleteView):
    """Everything goes, or nothing and the staff reads why."""

    def delete_instance(self) -> None:
        """Delete all of it; Wagtail's own note of the name goes too."""
        erase_organisation(organisation=self.instance, actor=self.request.user)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, or say what must be done first."""
        try:
            return super().post(request, *args, **kwargs)
        except ErasingError as error:
            messages.error(request, str(error))
            return redirect(self.index_url)
