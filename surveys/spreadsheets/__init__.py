"""Questionnaires from a spreadsheet or TOML and back."""
