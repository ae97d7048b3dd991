"""Words that mean the same, for who searches."""

from django.db import transaction

from search.models import Synonyms
from toolbox.starter.reading import first_time, read

FILE = "synonyms"


@transaction.atomic
def load_synonyms() -> None:
    """The groups of words, once; editors change and add to them."""
    if first_time("synonyms"):
        Synonyms.objects.bulk_create(Synonyms(words=words) for words in read(FILE)["groups"])
