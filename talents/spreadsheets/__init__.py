"""Talent sets from a spreadsheet or TOML and back."""
