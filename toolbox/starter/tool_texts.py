"""The texts of the two pages around a tool, as blocks."""

from toolbox.starter.writing import block, bullets, paragraphs

QUESTIONNAIRE_BODY = [
    block("heading", {"text": "Zo gaat het in zijn werk", "level": "h2"}),
    block(
        "steps",
        {
            "steps": [
                {"title": title, "minutes": None, "text": paragraphs(text)}
                for title, text in (
                    (
                        "Start een bevraging",
                        "Log in, kies welke teams meedoen en prik een einddatum. "
                        "Elk team krijgt een eigen link en QR-code.",
                    ),
                    (
                        "Laat je collega’s invullen",
                        "Dat lukt op een gsm of computer, zonder account. We vragen geen naam.",
                    ),
                    (
                        "Bekijk het resultaat",
                        "Sluit de bevraging. Je ziet de scores per dimensie, en tips "
                        "bij wat het laagst scoort. Een verslag staat klaar als pdf.",
                    ),
                    (
                        "Praat erover met je team",
                        "Leg de scores naast de kaarten van het Leerklimaatgesprek "
                        "en kies samen één kleine actie.",
                    ),
                )
            ]
        },
    ),
    block(
        "callout",
        {
            "kind": "privacy",
            "title": "Niemand leest mee",
            "text": paragraphs(
                "Een team met minder dan vijf antwoorden krijgt geen eigen resultaat. "
                "Zo kan niemand uitzoeken wie wat invulde."
            ),
        },
    ),
    block(
        "callout",
        {
            "kind": "info",
            "title": "Een hulp bij het gesprek",
            "text": paragraphs(
                "De vragenlijst is niet wetenschappelijk getest. De scores dienen om "
                "vragen te stellen. Teams rangschikken kan je er niet mee."
            ),
        },
    ),
]

CONSENT_RULES = (
    "Je naam komt alleen op de kaart als jij dat wil. Je ziet vooraf wat je team te zien krijgt.",
    "Standaard ziet alleen je eigen team je. Of de hele organisatie je mag vinden, "
    "beslis je apart.",
    "Je haalt je naam in één klik van de kaart, of je wist alles wat je invulde.",
    "Elke kaart heeft een einddatum. Daarna ziet niemand ze nog.",
)

TALENT_MAP_BODY = [
    block(
        "paragraph",
        paragraphs(
            [
                "Elke collega kiest drie tot vijf talenten en zegt waarvoor de anderen "
                "mogen aankloppen. Samen vormen die keuzes de talentenkaart van je team.",
                "Leg je liever echte kaarten op tafel? Print dan de talentenkaarten "
                "en vul de kaart achteraf online aan.",
            ]
        ),
    ),
    block("heading", {"text": "Jij kiest of je erop staat", "level": "h2"}),
    block("paragraph", bullets(CONSENT_RULES)),
    block(
        "callout",
        {
            "kind": "privacy",
            "title": "Niet voor evaluatie",
            "text": paragraphs(
                "De kaart dient om elkaar te vinden. Er staan geen scores op en geen "
                "rangschikking, en wie niet op de kaart staat, hoeft niet te zeggen waarom."
            ),
        },
    ),
]
