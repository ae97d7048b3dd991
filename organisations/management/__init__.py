"""Management of organisations."""
