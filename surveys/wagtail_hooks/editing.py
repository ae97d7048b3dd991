"""The editor's views of a questionnaire: a draft may be anything, what is published must work."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.snippets.views.snippets import CreateView, EditView, WorkflowActionView

from surveys.queries.problems import EditorProblem, problems_of

REJECTING = ("reject",)


class ChecksBeforePublishing:
    """Refuses to publish, submit or approve what can't be used, and says where it goes wrong.

    The form comes back as it was sent, so nothing that was written is lost.
    """

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Asking for changes is possible whatever is wrong."""
        super().setup(request, *args, **kwargs)
        if request.POST.get("workflow-action-name") in REJECTING:
            self.saving_as_draft = True

    def is_valid(self, form: WagtailAdminModelForm) -> bool:
        """Wagtail's checks of each field, then those of the whole."""
        if not super().is_valid(form):
            return False
        if self.saving_as_draft:
            return True
        form.save(commit=False)
        problems = problems_of(form.instance)
        for problem in problems:
            _show(form, problem)
        if problems:
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()
        return not problems


class QuestionnaireCreateView(ChecksBeforePublishing, CreateView):
    """A new questionnaire."""


class QuestionnaireEditView(ChecksBeforePublishing, EditView):
    """An existing one."""


class QuestionnaireWorkflowActionView(WorkflowActionView):
    """Approving from the dashboard publishes too, without the form."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Back to the form, with the reasons, when it can't be published."""
        if self.action_name == "approve":
            problems = problems_of(self.object.get_latest_revision_as_object())
            if problems:
                messages.error(request, told(problems))
                url = reverse("wagtailsnippets_surveys_questionnaire:edit", args=[self.object.pk])
                return redirect(url)
        return super().dispatch(request, *args, **kwargs)


def told(problems: list[EditorProblem]) -> str:
    """All problems in one message."""
    lines = format_html_join(
        "", "<li>{}{}</li>", ((f"{one.place}: " if one.place else "", one.text) for one in problems)
    )
    return format_html("{}<ul>{}</ul>", _("This can't be published yet:"), lines)


def _show(form: WagtailAdminModelForm, problem: EditorProblem) -> None:
    """Put a problem at its field; one without a place at the top."""
    target: BaseForm = form
    if problem.row is not None:
        rows = [one for formset in form.formsets.values() for one in formset.forms]
        found = (one for one in rows if one.instance is problem.row or _same(one, problem.row))
        target = next(found, form)
    if target is form and problem.row is not None:
        target.add_error(None, f"{problem.place}: {problem.text}")
        return
    field = problem.field if problem.field in target.fields else None
    target.add_error(field, problem.text)


def _same(form: BaseForm, row: Any) -> bool:
    return type(form.instance) is type(row) and row.pk is not None and form.instance.pk == row.pk
