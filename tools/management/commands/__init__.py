"""Commands of the tools app."""
