"""Links that open a message in a visitor's own mail program."""

from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from content.share_links import ShareLinks, mailto

PAGE = ShareLinks("https://toolbox.example/tips/a&b/", "Fouten & vragen: 100% welkom?", "info@x.be")


def read(link: str) -> tuple[str, dict[str, list[str]]]:
    """The address and the fields of a mailto link, as a mail program takes them."""
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    return parts.path, parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)


def test_a_page_is_passed_on_with_its_title_and_address():
    with translation.override("nl"):
        address, fields = read(PAGE.email_url)
    assert address == ""
    assert fields["subject"] == ["Fouten & vragen: 100% welkom?"]
    assert fields["body"][0].splitlines()[-1] == "https://toolbox.example/tips/a&b/"
    assert "dacht aan jou" in fields["body"][0]


def test_a_mistake_is_reported_with_the_page_it_is_on():
    with translation.override("nl"):
        address, fields = read(PAGE.mistake_url)
    assert address == "info@x.be"
    assert fields["subject"] == ["Fout op de pagina ‘Fouten & vragen: 100% welkom?’"]
    assert PAGE.url in fields["body"][0]


def test_without_a_contact_address_nobody_is_written_to():
    assert ShareLinks("https://x.be/", "Tip", "").mistake_url == ""


@given(st.text(), st.text(st.characters(codec="utf-8")))
def test_no_text_adds_a_field_or_a_header(subject: str, body: str):
    subject = subject.encode("utf-8", "replace").decode()
    link = mailto("info@x.be", subject=subject, body=body)
    assert link.isascii()
    assert not set(link) & set(" \r\n\"<>'#")
    fields = read(link)[1]
    assert set(fields) == {"subject", "body"}
    message = EmailMessage()
    message["Subject"] = fields["subject"][0].replace("\x00", "")
