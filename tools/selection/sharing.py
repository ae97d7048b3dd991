"""Passing a selection on: its address holds everything."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.share_links import mailto


@dataclass(frozen=True, slots=True)
class Share:
    """The full address of a list, and the message with it."""

    url: str

    @property
    def email_url(self) -> str:
        """Opens a message to somebody else with the link in it."""
        greeting = _("I collected this from the toolbox for you:")
        subject = _("A selection from the toolbox")
        return mailto("", subject=subject, body=f"{greeting}\n{self.url}\n")
