"""Writes of the talents app."""
