"""What a visitor can put in a selection as a whole."""

from tools.selection.tokens import PAGE, Token


class Selectable:
    """A page with a short name for selections."""

    @property
    def selection_token(self) -> str:
        """The short name, such as 't12'; empty for a page that was never saved."""
        return str(Token(PAGE, self.pk)) if self.pk else ""
