"""Fixtures of what is printed."""

from pathlib import Path

import pytest
import weasyprint


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other tests are not there yet."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def no_worker(settings):
    """Tasks wait for a worker that never comes."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def renders(monkeypatch) -> list[int]:
    """One item for each time that something is typeset."""
    calls: list[int] = []
    original = weasyprint.HTML.render

    def counted(self, *args, **kwargs):
        calls.append(1)
        return original(self, *args, **kwargs)

    monkeypatch.setattr(weasyprint.HTML, "render", counted)
    return calls


@pytest.fixture
def kept_files(monkeypatch) -> list[str]:
    """The names of the files that are put in the storage whole."""
    names: list[str] = []
    original = Path.replace

    def noted(self: Path, target: Path) -> Path:
        names.append(Path(target).parent.name)
        return original(self, target)

    monkeypatch.setattr(Path, "replace", noted)
    return names
