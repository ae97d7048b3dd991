"""Forms of the talents app."""
