"""Contents that several tests share: loaded once, and rolled back after the last of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from wagtail.models import Site


@contextmanager
def loaded_once(django_db_blocker: Any) -> Iterator[None]:
    """For a fixture of a whole module: what is made inside stays until the fixture ends.

    Each test has a transaction of its own within this one, so none sees what another changed.
    """
    with django_db_blocker.unblock():
        atomic = transaction.atomic()
        atomic.__enter__()
        try:
            yield
        finally:
            transaction.set_rollback(True)
            atomic.__exit__(None, None, None)
            Site.clear_site_root_paths_cache()
