"""Which files that the site made are still of use."""

import datetime
from collections.abc import Iterable, Iterator

from django.core.files.storage import default_storage
from django.utils import timezone

from content.models import Job
from content.share_image.address import FOLDER as PICTURES
from pdf.formats import FORMATS
from pdf.printing import Printing
from tools.models import CardSetPage
from tools.printing.deck_pdf import deck_faces, deck_key
from tools.printing.faces import face_key
from tools.printing.rendering import KIND
from tools.selection import making

FACES, DECKS, PAPER = "cards/faces", "cards/decks", "paper"


def clean_card_files(*, older_than: datetime.timedelta) -> int:
    """Delete the files that are this old and of no published card; return how many.

    What stays: each face of a published set, in every size, and its usual PDF. Any other PDF is
    composed again from those faces in a fraction of a second when somebody asks for it. PDFs of
    pages and selections go, and pictures of shared links: what is asked for again is made again.
    """
    before = timezone.now() - older_than
    pages = CardSetPage.objects.live().prefetch_related("categories", "cards", "talent_set")
    decks = [page.deck for page in pages]
    used = {f"{DECKS}/{deck_key(deck)}.pdf" for deck in decks if deck.cards}
    for deck in decks:
        for form in FORMATS:
            for ink_saving in (False, True):
                faces = deck_faces(deck, Printing(form, ink_saving=ink_saving))
                used |= {f"{FACES}/{face_key(face)}.pdf" for face in faces}
    deleted = 0
    for name in _old_files((FACES, DECKS, PAPER, PICTURES), before):
        if name not in used:
            default_storage.delete(name)
            deleted += 1
    old = Job.objects.filter(kind__in=(KIND, making.KIND), heartbeat__lt=before)
    old.exclude(artefact__in=used).delete()
    return deleted


def _old_files(folders: Iterable[str], before: datetime.datetime) -> Iterator[str]:
    for folder in folders:
        try:
            files = default_storage.listdir(folder)[1]
        except FileNotFoundError:
            continue
        for file in files:
            name = f"{folder}/{file}"
            if default_storage.get_modified_time(name) < before:
                yield name
