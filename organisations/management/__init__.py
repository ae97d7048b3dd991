"""Management of the organisations app."""
