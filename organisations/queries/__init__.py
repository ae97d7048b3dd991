"""Reads of the organisations app."""
