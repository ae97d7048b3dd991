"""Management of the search app."""
