"""Template tags of the talents app."""
