"""Forms as a browser sends them."""

KEY = "k" * 32


def filled(team, key=KEY, **extra):
    """What a respondent of this team sends who agrees with every statement."""
    codes = team.campaign.questionnaire_version.parsed.codes
    return dict.fromkeys(codes, "4") | {"key": key, "open_answer": ""} | extra


def as_shown(page):
    """What a browser sends when nothing was changed."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}
