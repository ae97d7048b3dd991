"""The answering page as a preview of a questionnaire: it stores nothing and keeps nothing."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from organisations.models import Organisation
from surveys.domain.interchange import from_dict
from surveys.domain.questionnaire import QuestionnaireError
from surveys.forms.answer import AnswerForm
from surveys.forms.respondent_page import page_context
from surveys.models import Campaign, CampaignTeam, Questionnaire, Status
from surveys.queries.problems import problems_of
from surveys.queries.questionnaires import data_of
from surveys.queries.translations import variant_statuses, with_languages

RUNS, KEPT = datetime.timedelta(days=21), datetime.timedelta(days=365)


class RespondentPreview:
    """What Wagtail's preview panel shows."""

    def modes(self, questionnaire: Questionnaire) -> list[tuple[str, str]]:
        """Dutch, and each variant or language that was begun."""
        begun = [one for one in variant_statuses(questionnaire) if one.found.done]
        return [("nl", _("Dutch")), *((one.code, one.name) for one in begun)]

    def serve(self, questionnaire: Questionnaire, request: HttpRequest, mode: str) -> HttpResponse:
        """The real page, of a survey that doesn't exist; or what is still missing for one."""
        data = with_languages(questionnaire, data_of(questionnaire, number=1), only_complete=False)
        try:
            definition = from_dict(data)
        except QuestionnaireError:
            problems = problems_of(questionnaire)
            return render(request, "surveys/admin/preview_problems.html", {"problems": problems})
        note = _("Preview: nothing is sent or kept.")
        with translation.override("en" if mode == "en" else "nl"):
            context = page_context(
                team=_nowhere(questionnaire),
                definition=definition,
                form=AnswerForm(definition, mode),
                variant=mode,
                offered=(),
            )
            context |= {"is_preview": True, "preview_note": note, "errors": {}}
            page: Any = TemplateResponse(request, "surveys/answer.html", context)
            return page.render()


def _nowhere(questionnaire: Questionnaire) -> CampaignTeam:
    """A team of a survey, of which nothing is saved."""
    now = timezone.now()
    campaign = Campaign(
        organisation=Organisation(name=_("Your organisation")),
        title=questionnaire.title,
        status=Status.OPEN,
        closes_at=now + RUNS,
        keep_until=timezone.localdate(now + KEPT),
        minimum_group=questionnaire.minimum_group,
        contact_name=_("the contact person"),
        contact_email="naam@organisatie.example",
    )
    return CampaignTeam(campaign=campaign, name=_("Your team"), headcount=10)
