"""Texts that only the site can read."""

import pytest

from content.sealing import SealError, fingerprint, seal, unseal

OLD, NEW = "old-" + "a" * 40, "new-" + "b" * 40


def test_what_is_sealed_comes_back():
    assert unseal(seal("an@voorbeeld.example — één")) == "an@voorbeeld.example — één"


def test_sealing_twice_gives_two_different_texts():
    assert seal("an@voorbeeld.example") != seal("an@voorbeeld.example")


def test_an_older_key_still_opens_and_a_newer_one_seals(settings):
    settings.DATA_KEYS = [OLD]
    sealed, mark = seal("an"), fingerprint("address", "an")
    settings.DATA_KEYS = [NEW, OLD]
    assert unseal(sealed) == "an"
    assert fingerprint("address", "an") == mark
    newer = seal("an")
    settings.DATA_KEYS = [NEW]
    assert unseal(newer) == "an"
    with pytest.raises(SealError):
        unseal(sealed)


def test_a_changed_text_is_refused():
    sealed = bytearray(seal("an"))
    sealed[-3] ^= 1
    with pytest.raises(SealError):
        unseal(bytes(sealed))


def test_fingerprints_differ_per_purpose_and_text():
    marks = {fingerprint(purpose, text) for purpose in ("a", "b") for text in ("x", "y")}
    assert len(marks) == 4
    assert all(len(mark) == 64 for mark in marks)
