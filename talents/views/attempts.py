"""From a form to a service and back."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, QueryDict


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent with a POST (possibly nothing at all), else None: the form stays unbound."""
    return request.POST if request.method == "POST" else None


def attempt(form: Form, service: Callable[..., Any], **arguments: Any) -> tuple[bool, Any]:
    """Call the service with the form's data; returns whether that went well, and its result.

    What the service refuses becomes an error of the form. An unbound form never goes well.
    """
    if not form.is_valid():
        return False, None
    try:
        return True, service(**arguments, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False, None
