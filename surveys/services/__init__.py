"""Writes: each service takes keyword arguments and is one transaction."""
