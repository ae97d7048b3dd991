"""Questionnaires, campaigns, anonymous responses, releases and reports."""
