import tomllib
from pathlib import Path

import pytest

from surveys.domain.interchange import from_toml

STARTER = Path(__file__).parents[3] / "toolbox/starter/content/questionnaire-leerklimaat.toml"


@pytest.fixture(scope="session")
def starter_data():
    return tomllib.loads(STARTER.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def starter(starter_data):
    return from_toml(starter_data)
