"""Management of the surveys app."""
