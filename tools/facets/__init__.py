"""Narrowing a list of tools by facets: plain Python, from the rows to the counts."""
