"""Reads of the talents app."""
