"""Management of the tools app."""
