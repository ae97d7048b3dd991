"""Reads: querysets and frozen dataclasses, never a write."""
