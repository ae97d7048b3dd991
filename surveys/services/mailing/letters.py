"""What the mails say: written once per team and language, then filled in for each address."""

import json
from dataclasses import dataclass
from email.utils import parseaddr
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from content.sealing import fingerprint, unseal
from content.site_settings import site_settings
from surveys.models import Delivery, Mailing
from surveys.queries.answering import offered_variants, privacy_text

CODE = "KODEKODEKODEKO"  # where the personal code comes


@dataclass(frozen=True)
class _Draft:
    subject: str
    text: str
    html: str


class Letters:
    """The mails of one run."""

    def __init__(self, mailing: Mailing) -> None:
        self.mailing = mailing
        self.campaign = mailing.campaign
        self.teams = {team.pk: team for team in self.campaign.teams.all()}
        self.variants = offered_variants(self.campaign)
        self.site_name = site_settings(None).site_name
        host = urlsplit(settings.SITE_URL).hostname or "localhost"
        sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
        self.domain = host if "." in host else sender or host
        self._draft = cache(self._write)

    def to(self, delivery: Delivery) -> EmailMultiAlternatives:
        """The mail of this delivery. Raises SealError, or ValueError for what is no address.

        The same delivery always has the same Message-ID, so that a mailbox knows a repeat; it
        holds neither the address nor the code.
        """
        contact = json.loads(unseal(delivery.contact.sealed))
        team = delivery.contact.invitation.campaign_team_id
        draft = self._draft(team, contact["language"])
        code = contact["code"]
        name = fingerprint("message-id", str(delivery.pk))[:32]
        no_mail = f"{settings.SITE_URL}{reverse('surveys:no-mail', args=[code])}"
        message = EmailMultiAlternatives(
            subject=draft.subject,
            body=draft.text.replace(CODE, code),
            to=[contact["address"]],
            reply_to=[self.campaign.contact_email],
            headers={
                "Message-ID": f"<{name}@{self.domain}>",
                "Auto-Submitted": "auto-generated",
                "List-Unsubscribe": f"<{no_mail}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )
        message.attach_alternative(draft.html.replace(CODE, code), "text/html")
        return message

    def _write(self, team: int, chosen: str) -> _Draft:
        """In the language that was asked for, or in all that the survey has."""
        variants = (chosen,) if chosen in self.variants else self.variants
        # Plain Dutch is a way to put the questions; the mail is in plain words anyway.
        languages = dict.fromkeys("nl" if name == "plain" else name for name in variants)
        known = dict(settings.LANGUAGES)
        parts = [self._part(team, name, chosen) for name in languages if name in known]
        parts = parts or [self._part(team, settings.LANGUAGE_CODE, chosen)]
        context = {"parts": parts, "lang": parts[0]["lang"], "site_name": self.site_name}
        return _Draft(
            subject=" / ".join(dict.fromkeys(part["subject"] for part in parts)),
            text=render_to_string("emails/survey.txt", context).strip() + "\n",
            html=render_to_string("emails/survey.html", context),
        )

    def _part(self, team: int, language: str, chosen: str) -> dict[str, str]:
        campaign = self.campaign
        variant = chosen if chosen in self.variants else language
        link = f"{settings.SITE_URL}{reverse('surveys:answer', args=[CODE])}"
        no_mail = f"{settings.SITE_URL}{reverse('surveys:no-mail', args=[CODE])}"
        context: dict[str, object] = {
            "campaign": campaign,
            "team": self.teams[team],
            "minutes": campaign.questionnaire_version.parsed.duration_minutes,
            "link": link if variant == "nl" else f"{link}?taal={variant}",
            "no_mail": no_mail,
            "is_reminder": self.mailing.kind == Mailing.Kind.REMINDER,
            "lang": language,
        }
        with translation.override(language):
            context["privacy"] = privacy_text(campaign, variant)
            subject = " ".join(render_to_string("emails/survey_subject.txt", context).split())
            return {
                "lang": language,
                "subject": subject,
                "text": render_to_string("emails/survey_part.txt", context).strip(),
                "html": render_to_string("emails/survey_part.html", context),
            }
