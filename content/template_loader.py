"""The site's own templates without their indentation: lighter pages, and valid ones.

A line with only `{% if %}` would otherwise leave its spaces behind in the page.
"""

import re

from django.template import Origin
from django.template.loaders.filesystem import Loader as FilesystemLoader

INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class Loader(FilesystemLoader):
    """Reads HTML templates line by line without the spaces in front; text mails stay as they are.

    Line numbers in error messages stay right. Templates have no `<pre>` or `<textarea>` of their
    own; a test sees to it.
    """

    def get_contents(self, origin: Origin) -> str:
        """The template's source."""
        contents = super().get_contents(origin)
        return INDENTATION.sub("", contents) if origin.name.endswith(".html") else contents
