"""Views of the talents app."""
