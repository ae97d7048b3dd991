"""What happens when somebody opens the admin without being let in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@require_safe
def log_in_for_admin(request: HttpRequest) -> HttpResponse:
    """Everyone logs in by e-mail; who is logged in already has no business here.

    Sending them to log in would send them back here, without end.
    """
    if request.user.is_authenticated:
        messages.warning(request, _("Your account gives no access to the editors' area."))
        return redirect("organisations:home")
    return redirect(f"{resolve_url('account_login')}?{request.META['QUERY_STRING']}")
