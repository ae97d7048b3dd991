"""What an author reads when a page comes back from moderation."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, WorkflowState


def say_what_was_asked(request: HttpRequest, page: Page) -> None:
    """Put the moderator's note above the form: Wagtail keeps it two clicks away."""
    state = page.current_workflow_state
    if (
        request.method != "GET"
        or state is None
        or state.status != WorkflowState.STATUS_NEEDS_CHANGES
    ):
        return
    answer = state.current_task_state.specific
    name = get_user_display_name(answer.finished_by) if answer.finished_by else _("A moderator")
    comment = answer.get_comment()
    text = (
        _("%(name)s asks for a change: “%(comment)s”")
        if comment
        else _("%(name)s asks for a change.")
    )
    messages.warning(request, text % {"name": name, "comment": comment})
