"""What the script of a shared tablet locks, the site opens: nobody else, and nothing else."""

import json
import shutil
import subprocess
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

import pytest
from django.conf import settings

from surveys.models import CampaignKey
from surveys.services.closing import close_campaign
from surveys.services.locked_answers import lock_info, make_key, unlock
from surveys.services.responses import NotOpenError
from tests.factories.surveys import CampaignFactory, open_survey

pytestmark = pytest.mark.django_db
SCRIPT = Path(settings.BASE_DIR) / "toolbox" / "static" / "js" / "sealing.js"
LOCK = """
import { readFileSync } from "node:fs";
const [file, point, info] = process.argv.slice(1);
globalThis.crypto ??= (await import("node:crypto")).webcrypto; // Node 18 has it there only
const source = readFileSync(file);
const { seal } = await import(`data:text/javascript;base64,${source.toString("base64")}`);
const texts = JSON.parse(readFileSync(0));
const locked = await Promise.all(texts.map((text) => seal(point, info, text)));
process.stdout.write(JSON.stringify(locked));
"""
TEXTS = ["", "KEN1=4&key=abc", "é€🙂 العربية " * 40, "x" * 60_000]


@pytest.fixture
def team():
    return open_survey().teams.get()


def locked(team, texts, info=None):
    """The texts as the real script locks them."""
    node = shutil.which("node")
    assert node, "Node stands on every machine that runs the tests."
    info = lock_info(team.code).decode() if info is None else info
    command = [node, "--input-type=module", "-e", LOCK, str(SCRIPT), team.campaign.key.public, info]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_what_the_script_locks_comes_out_the_same(team):
    envelopes = locked(team, TEXTS)
    assert unlock(campaign_team=team, envelopes=envelopes) == TEXTS
    # The same text is never the same twice.
    assert len({*locked(team, ["a"] * 5), *locked(team, ["a"])}) == 6


def test_nothing_opens_for_another_team_or_survey_or_once_it_was_changed(team):
    [envelope] = locked(team, ["KEN1=4"])
    raw = bytearray(urlsafe_b64decode(envelope + "=" * (-len(envelope) % 4)))
    raw[-1] ^= 1
    changed = urlsafe_b64encode(raw).decode()
    [elsewhere] = locked(team, ["KEN1=4"], info="toolbox kiosk 1:other")
    other = open_survey().teams.get()
    bad = [changed, elsewhere, "", "é", "AAAA", envelope[:40], envelope * 2]
    assert unlock(campaign_team=team, envelopes=[*bad, envelope]) == [None] * len(bad) + ["KEN1=4"]
    assert unlock(campaign_team=other, envelopes=[envelope]) == [None]


def test_the_pair_is_there_from_opening_to_closing(team):
    assert not CampaignKey.objects.filter(campaign=CampaignFactory()).exists()
    key = team.campaign.key
    assert make_key(campaign=team.campaign) == key
    assert b"PRIVATE" not in bytes(key.sealed_private)
    [envelope] = locked(team, ["KEN1=4"])
    close_campaign(campaign=team.campaign)
    assert not CampaignKey.objects.filter(campaign=team.campaign).exists()
    with pytest.raises(NotOpenError):
        unlock(campaign_team=team, envelopes=[envelope])


@pytest.mark.parametrize("envelopes", (1, 3))
def test_opening_takes_one_query(team, envelopes, django_assert_num_queries):
    batch = locked(team, ["KEN1=4"] * envelopes)
    with django_assert_num_queries(1):
        unlock(campaign_team=team, envelopes=batch)
