"""Links with which a visitor passes a page on, or tells what is wrong with it."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class ShareLinks:
    """A published page as a visitor passes it on: its full address, title and who to write to."""

    url: str
    title: str
    contact_email: str

    @property
    def email_url(self) -> str:
        """Opens a message to somebody else, with the title and address of the page in it."""
        greeting = _("I found this in the toolbox and thought of you:")
        return mailto("", subject=self.title, body=f"{greeting}\n\n{self.title}\n{self.url}\n")

    @property
    def mistake_url(self) -> str:
        """Opens a message to the site's contact address; empty as long as there is none."""
        if not self.contact_email:
            return ""
        subject = _("Mistake on the page “%(title)s”") % {"title": self.title}
        found = _("I found a mistake on this page:")
        body = f"{found}\n{self.url}\n\n{_('What is wrong:')}\n"
        return mailto(self.contact_email, subject=subject, body=body)


def mailto(address: str, *, subject: str, body: str) -> str:
    """A link that opens a message in the visitor's own mail program; nothing can add a header."""
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = urlencode({"subject": " ".join(subject.split()), "body": lines}, quote_via=quote)
    return f"mailto:{quote(address, safe='@')}?{fields}"
