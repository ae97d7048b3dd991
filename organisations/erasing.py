"""What has to go, and what stands in the way, when an organisation is deleted.

Each app registers its part (`register`, from its `AppConfig.ready`), the upper apps first: their
rows hold on to those below.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from organisations.models import Organisation, User


def nothing(organisation: Organisation) -> list[str]:
    """No obstacle."""
    return []


def nobody(people: QuerySet[User], organisation: Organisation) -> QuerySet[User]:
    """No account is needed elsewhere."""
    return people.none()


@dataclass(frozen=True)
class Eraser:
    """`erase` deletes an app's rows; `obstacles` says what must be done first, in sentences.

    `needed_elsewhere` gives those of the accounts that another organisation's data hangs on.
    """

    name: str
    erase: Callable[[Organisation], None]
    obstacles: Callable[[Organisation], list[str]] = nothing
    needed_elsewhere: Callable[[QuerySet[User], Organisation], QuerySet[User]] = nobody


ERASERS: dict[str, Eraser] = {}


def register(eraser: Eraser) -> None:
    """Have this part done at each deletion."""
    ERASERS[eraser.name] = eraser
