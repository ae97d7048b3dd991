"""Mails about accounts and invitations."""

import logging
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

logger = logging.getLogger(__name__)


def send(*, template: str, to: str, context: Mapping[str, Any]) -> bool:
    """Send one mail; False when it couldn't leave: nothing is kept, the caller may try again.

    `template` names the two files in `templates/emails/organisations/`, such as "invitation".
    """
    words = {"site_url": settings.SITE_URL, "site_name": settings.WAGTAIL_SITE_NAME, **context}
    path = f"emails/organisations/{template}"
    with translation.override(settings.LANGUAGE_CODE):
        message = EmailMessage(
            subject=" ".join(render_to_string(f"{path}_subject.txt", words).split()),
            body=render_to_string(f"{path}_message.txt", words).strip() + "\n",
            to=[to],
            headers={"Auto-Submitted": "auto-generated"},
        )
    try:
        message.send()
    except OSError as error:  # also what a mail server refuses
        # Only its kind: the text of such an error names the address.
        logger.warning("The mail %s couldn't be sent: %s", template, type(error).__name__)
        return False
    return True
