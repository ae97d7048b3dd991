"""Sixty questions of visitors: the page they want is among the first three results."""

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from search.queries import find

FIRST = 3
ENOUGH = 54

# What somebody types, and the slugs of pages that answer it; typing errors are there on purpose.
QUESTIONS = {
    "feedback": "maak-feedback-alledaags feedback-in-duos feedbackkaarten",
    "feedbak geven": "maak-feedback-alledaags feedback-in-duos feedbackkaarten",
    "feedback vragen aan collega": "maak-feedback-alledaags feedback-in-duos feedbackkaarten",
    "feedbackkaart": "feedbackkaarten",
    "kaarten feedback": "feedbackkaarten",
    "feetbackkaarten": "feedbackkaarten",
    "fouten": "maak-vragen-en-fouten-welkom fout-van-de-week",
    "leren van fouten": "maak-vragen-en-fouten-welkom fout-van-de-week",
    "vergissing": "maak-vragen-en-fouten-welkom fout-van-de-week",
    "fout van de weak": "fout-van-de-week",
    "psychologische veiligheid": "maak-vragen-en-fouten-welkom leerklimaatgesprek",
    "babbelkwartier": "babbelkwartier",
    "babelkwartier": "babbelkwartier",
    "bablkwartier": "babbelkwartier",
    "koffie": "babbelkwartier laat-kennis-rondgaan informeel-leren",
    "kennis delen": "laat-kennis-rondgaan",
    "kennis doorgeven": "laat-kennis-rondgaan",
    "lunch": "lunch-en-learn",
    "lunch and learn": "lunch-en-learn",
    "middagpauze": "lunch-en-learn",
    "reflectie": "reflectieronde-met-kaarten reflectiekaarten sta-stil-bij-wat-je-leert",
    "reflektie": "reflectieronde-met-kaarten reflectiekaarten",
    "reflectiekaartjes": "reflectiekaarten reflectieronde-met-kaarten",
    "terugblikken": "kijk-elke-dag-even-terug reflectieronde-met-kaarten reflectiekaarten",
    "stilstaan bij leren": "sta-stil-bij-wat-je-leert",
    "leidinggevende": "geef-leidinggevenden-een-sleutelrol gesprek-over-leerleiderschap",
    "chef": "geef-leidinggevenden-een-sleutelrol gesprek-over-leerleiderschap",
    "manager": "geef-leidinggevenden-een-sleutelrol gesprek-over-leerleiderschap",
    "leerleiderschap": "gesprek-over-leerleiderschap geef-leidinggevenden-een-sleutelrol",
    "leerleidershap": "gesprek-over-leerleiderschap",
    "sleutelrol leidinggevenden": "geef-leidinggevenden-een-sleutelrol",
    "leidingevende": "geef-leidinggevenden-een-sleutelrol gesprek-over-leerleiderschap",
    "talent": "talentenkaarten talentenkaart maak-samen-jullie-talentenkaart",
    "talentenkaart": "talentenkaart talentenkaarten maak-samen-jullie-talentenkaart",
    "talenten kaart": "talentenkaart talentenkaarten maak-samen-jullie-talentenkaart",
    "taltenkaart": "talentenkaart talentenkaarten maak-samen-jullie-talentenkaart",
    "leerklimaat": "leerklimaatgesprek leerklimaatvragenlijst",
    "leerklimaat gesprek": "leerklimaatgesprek",
    "leer klimaat vragenlijst": "leerklimaatvragenlijst",
    "enquête": "leerklimaatvragenlijst zo-begeleid-je-een-bevraging",
    "enquete leren": "leerklimaatvragenlijst zo-begeleid-je-een-bevraging",
    "bevraging": "zo-begeleid-je-een-bevraging leerklimaatvragenlijst",
    "privacy": "privacyverklaring",
    "toegankelijkheid": "toegankelijkheid",
    "meelopen": "wisselleren",
    "jobrotatie": "wisselleren",
    "ruilen met een collega": "wisselleren",
    "leerkoppels": "leerkoppels",
    "mentor": "leerkoppels",
    "innovatie": "mini-innovatieproject zeg-ja-tegen-iets-nieuws",
    "inovatieproject": "mini-innovatieproject",
    "iets nieuws proberen": "zeg-ja-tegen-iets-nieuws mini-innovatieproject maak-het-werk-breder",
    "brugfiguur": "brugfiguren-in-kaart",
    "infowandeling": "infowandeling",
    "informatie vinden": "infowandeling zet-informatie-binnen-handbereik",
    "vertrouwen": "bouw-aan-vertrouwen",
    "experts": "leer-van-experts-in-eigen-huis",
    "diversiteit in team": "stel-teams-gevarieerd-samen leerklimaatgesprek",
    "informeel leren": "informeel-leren",
    "inspiratie": "stap-af-op-wie-je-inspireert",
}


@pytest.fixture
def found(starter, rf: RequestFactory):
    """The slugs of the first results, cards left to the set they are of."""
    site = Site.objects.get(is_default_site=True)

    def ask(query):
        request = rf.get("/zoeken/", SERVER_NAME=site.hostname)
        results = find(request, query).results.object_list
        return [result.url.split("#")[0].rstrip("/").rsplit("/", 1)[-1] for result in results]

    return ask


def test_what_visitors_want_is_among_the_first_three(found):
    assert len(QUESTIONS) == 60
    missed = {
        query: first
        for query, wanted in QUESTIONS.items()
        if not set(wanted.split()) & set(first := found(query)[:FIRST])
    }
    assert len(QUESTIONS) - len(missed) >= ENOUGH, missed


def test_words_that_stand_nowhere_find_nothing(found):
    for query in ("krokodil", "xqzzt", "waterpomptang"):
        assert found(query) == []
