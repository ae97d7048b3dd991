"""Templates come without their indentation."""

from django.template.loader import get_template


def test_an_empty_condition_leaves_no_spaces_behind():
    html = get_template("components/skip_link.html").render({})
    assert not any(line != line.strip() for line in html.splitlines() if not line.strip())


def test_the_site_uses_it(client, db):
    html = client.get("/bestaat-niet/").content.decode()
    assert [line for line in html.splitlines() if line != line.rstrip()] == []


def test_mails_keep_their_layout():
    source = get_template("account/email/base_message.txt").template.source
    assert "\n" in source
