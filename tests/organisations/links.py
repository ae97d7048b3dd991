"""What stands in mails."""

import re
from urllib.parse import urlsplit

from django.core import mail
from django.test import Client
from django.urls import reverse


def invitation_path(number: int = -1) -> str:
    """The address of the page behind the link in a mail: the newest, unless a number is given."""
    return urlsplit(re.search(r"https?://\S+/uitnodiging/\S+", mail.outbox[number].body)[0]).path


def log_in_with_code(client: Client) -> str:
    """Fill in the code that was mailed last; returns where that leads."""
    code = re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[-1].body, re.MULTILINE)[1]
    page = reverse("account_confirm_login_code")
    return client.post(page, {"code": code, "next": invitation_path(0)}).url
