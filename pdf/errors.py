"""What goes wrong while making a PDF."""


class PdfError(Exception):
    """The PDF could not be made; the message says which part and why."""
