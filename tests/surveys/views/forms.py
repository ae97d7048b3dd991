"""Forms as a browser sends them."""


def as_shown(page):
    """What a browser sends when nothing was changed."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}
