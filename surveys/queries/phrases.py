"""What stands around the questions of the answering pages: the words that a language needs too."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

# By name; a name in braces is filled in.
PHRASES = {
    "language": _("Language"),
    "who_sees": _(
        "Who sees what? Only {organisation} sees the results, after the end, of at least {number} "
        "answers together."
    ),
    "happens": _("What happens with your answers?"),
    "not_sent": _("Your answers weren't sent yet"),
    "broken": _("Something went wrong with this page. Open the link again."),
    "still_here": _("Nothing is lost: your answers are still below."),
    "resumed": _("Somebody began to answer on this device. Was it you?"),
    "go_on": _("Yes, go on where I was"),
    "restart": _("No, clear those answers"),
    "begin": _("Start"),
    "step": _("Step {number} of {total}"),
    "statement": _("Statement {number} of {total}."),
    "about_you": _("About you"),
    "about_you_free": _(
        "You may skip this. We keep it with your other answers, without your name."
    ),
    "own_words": _("In your own words"),
    "last_look": _("Look once more, and send"),
    "rather_not": _("I'd rather not say"),
    "optional": _("(optional)"),
    "answered": _("You answered {number} of the {total} statements."),
    "left_open": _("These are still open. You may leave them open."),
    "final": _(
        "Once sent, your answers can't be changed or deleted: nobody knows which ones are yours."
    ),
    "previous": _("Previous"),
    "next": _("Next"),
    "send": _("Send my answers"),
    "clear": _("Take back my choice"),
    "clear_key": _("or the Delete key"),
    "language_waits": _("The language can't change right now: there is no network."),
    "read_aloud": _("Read aloud"),
    "tap": _("Tap a sentence to hear it."),
    "saved": _("Saved on this device"),
    "not_saved": _("This device can't keep your answers. Send them before you close this page."),
    "sending": _("Sending your answers…"),
    "waiting": _(
        "Your answers can't leave right now, perhaps because there is no network. Leave this page "
        "open: they leave by themselves as soon as it works. They aren't lost."
    ),
    "still_there": _("Are you still there?"),
    "soon_anew": _("Otherwise this screen soon starts anew, and your answers are gone."),
    "still_here_yes": _("Yes, go on"),
    "full_screen": _("Full screen"),
    "kept_here": _(
        "There is no network right now. Your answers are kept locked on this tablet, and leave as "
        "soon as there is. Nobody can read them here."
    ),
    "next_colleague": _("Start for the next colleague"),
    "soon_ready": _("In {seconds} seconds this screen is ready for the next colleague."),
    "wait_here": _("Sent forms that wait here for the network: {number}."),
    "too_long": _("Your text has {length} characters. Keep it under {number}."),
    "impossible": _("One of the answers doesn't exist. Choose your answers again."),
    "nothing": _("You haven't answered anything yet."),
    "thanks": _("Thank you!"),
    "thanks_sent": _("Your answers were sent. Nobody can see which ones are yours, not even us."),
    "thanks_results": _(
        "{organisation} sees results after the survey has closed, for groups of at least "
        "{number} answers."
    ),
    "thanks_close": _("You can close this page."),
    "picture": _("See my own picture"),
    "picture_send": _("Send, and see my own picture"),
    "picture_title": _("Your own picture"),
    "picture_what": _(
        "This is how you see learning at work today, from 0 to 100: the higher, the more you "
        "recognise it. It says nothing about your team, and it is no test."
    ),
    "picture_kept": _(
        "We don't keep this picture, and nobody else gets to see it. When you close this page, it "
        "is gone."
    ),
    "picture_scores": _("Your scores from 0 to 100"),
    "picture_table": _("The same in a table"),
    "picture_dimension": _("About"),
    "picture_score": _("Score"),
    "picture_few": _("too few answers"),
    "picture_most": _("You recognise this most:"),
    "picture_tips": _("Tips for yourself"),
    "picture_tips_why": _("Your scores are lowest here. Choose one small thing to try."),
    "picture_tab": _("The links open in a new tab, so your picture stays here."),
    "picture_download": _("Download my picture (PDF, A4)"),
    "picture_empty": _("You answered too few statements for a picture."),
    "picture_gone": _(
        "This picture isn't kept anywhere. You can only make it right after you answered."
    ),
    "tryout": _(
        "You are trying this out: what you fill in is sent to nobody and kept nowhere. At the end "
        "you get a picture of your own answers."
    ),
    "not_yet_from": _("This survey isn't open yet. You can answer from {day} at {hour}."),
    "not_yet": _("This survey isn't open yet. Try again later."),
    "closed": _("This survey is closed. You can't send answers any more."),
    "used": _(
        "This personal code was used already: the answers that came with it are safely in. A code "
        "works once."
    ),
    "ask": _("Questions? Ask {person}: {email}."),
    "ask_code": _("Wasn't that you? Ask {person} for another code: {email}."),
}


class Phrases:
    """The phrases in one variant; without words of its own, in the language of the moment."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def say(self, name: str, **values: Any) -> str:
        """A phrase, with its values filled in."""
        text = self._words.get(name) or str(PHRASES[name])
        for key, value in values.items():
            text = text.replace(f"{{{key}}}", str(value))
        return text


def missing_phrases(words: Mapping[str, str]) -> tuple[str, ...]:
    """The phrases that a language lacks, by name."""
    return tuple(name for name in PHRASES if not words.get(name))
