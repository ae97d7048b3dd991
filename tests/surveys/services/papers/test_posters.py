"""Posters, read as a phone reads them, and measured so that no text hides another."""

import pypdfium2
import pytest
from django.test import override_settings

from surveys.services.papers.addresses import answer_url
from surveys.services.papers.designs import DESIGNS, PICTOGRAMS
from surveys.services.papers.poster_words import SENTENCES, poster_variants, words
from surveys.services.papers.posters import render_posters
from tests.pdf.structure import problems
from tests.surveys.services.papers.builders import (
    LONG,
    LONG_ORGANISATION,
    LONG_TEAM,
    TEAM,
    campaign,
    team,
)
from tests.surveys.services.papers.reading import off_paper, overlapping, page_codes, page_text

DESIGN = pytest.mark.parametrize("design", DESIGNS.values(), ids=list(DESIGNS))


@DESIGN
def test_each_team_has_a_page_whose_code_leads_to_its_questions(design):
    survey = campaign(welcome="Dag collega!\nJe hulp telt.")
    teams = [team(survey), team(survey, "Onthaal en administratie")]
    pdf = render_posters(campaign=survey, teams=teams, design=design)
    assert problems(pdf) == []
    pages = list(pypdfium2.PdfDocument(pdf))
    assert len(pages) == len(teams)
    for page, of in zip(pages, teams, strict=True):
        assert page_codes(page) == [answer_url(of)]
        assert [round(side) for side in page.get_size()] == [595, 842]
        said = page_text(page)
        for words_ in ("Hoe leren wij samen?", "De Wilg", of.name, "Dag collega! Je hulp telt."):
            assert words_ in said
        assert "16 december" in said
        assert "7 minuten" in said
        assert "Fien Peeters: fien@voorbeeld.example" in said
        assert "iemand" in said  # niemand ziet, niemand weet
        assert "testserver/b" in said
        assert of.code in said.replace(" ", "")
        assert off_paper(page) == []


@DESIGN
@override_settings(SITE_URL="https://toolbox.leerklimaat-socialprofit-vlaanderen.example")
def test_the_longest_texts_stay_in_their_boxes(design):
    survey = campaign(organisation=LONG_ORGANISATION, **LONG)
    teams = [team(survey, LONG_TEAM), team(survey, "W" * 80)]
    pdf = render_posters(campaign=survey, teams=teams, design=design)
    pages = list(pypdfium2.PdfDocument(pdf))
    assert len(pages) == len(teams)
    for page, of in zip(pages, teams, strict=True):
        assert page_codes(page) == [answer_url(of)]
        assert overlapping(page) == []
        assert off_paper(page) == []
        squeezed = page_text(page).replace(" ", "")
        for text in (of.name, survey.title, LONG_ORGANISATION, survey.welcome):
            assert text.replace(" ", "") in squeezed


def test_a_poster_needs_a_team():
    with pytest.raises(ValueError, match="team"):
        render_posters(campaign=campaign(), teams=[])


@pytest.mark.parametrize(
    ("chosen", "variants"),
    [
        ([], ("plain", "en")),
        (["nl"], ("plain",)),
        (["nl", "plain"], ("plain",)),
        (["en"], ("plain", "en")),
    ],
)
def test_the_poster_speaks_the_languages_of_the_survey(chosen, variants):
    assert poster_variants(campaign(languages=chosen)) == variants


def test_pictograms_come_with_words_in_each_language():
    survey = campaign(languages=["nl", "en"])
    pdf = render_posters(campaign=survey, teams=[team(survey)], design=PICTOGRAMS)
    [page] = pypdfium2.PdfDocument(pdf)
    said = page_text(page)
    assert "Scan de code met je gsm." in said
    assert "Scan the code with your phone." in said
    assert "Doe mee tot 16 december, 23:59 uur." in said
    assert "You can answer until 16 December, 23:59." in said
    assert TEAM in said


def test_each_language_has_every_sentence():
    for variant, said in words().items():
        assert set(said) == {"code", "mark", *SENTENCES}, variant
        assert {"day", "hour"} <= _names(said["until"]), variant
        assert _names(said["answer"]) == {"minutes"}, variant


def _names(text):
    return {part.split("}")[0] for part in text.split("{")[1:]}
