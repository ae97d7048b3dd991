"""What people wrote: as it stands, for the coordinator, and as it's shared."""

from surveys.models import Release, SharedWords


def shared_words(release: Release) -> tuple[str, ...]:
    """What may be read by everybody who may read the result; sorted, so it tells no order."""
    found: SharedWords | None = getattr(release, "shared_words", None)
    return tuple(sorted(text for text in found.texts if text)) if found else ()


def words_to_go_through(release: Release) -> tuple[tuple[str, str], ...]:
    """Each text as written, with what is shared of it; the text itself until somebody chose."""
    found = SharedWords.objects.filter(release=release).first()
    shared = found.texts if found else [None] * len(release.open_answers)
    return tuple(
        (written, written if text is None else text)
        for written, text in zip(release.open_answers, shared, strict=True)
    )


def shares_words(release: Release) -> bool:
    """Whether the coordinator went through the words and shared them."""
    return SharedWords.objects.filter(release=release).exists()
