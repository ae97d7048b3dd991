"""From a spreadsheet to content and back: reading, checking cell by cell, comparing, writing.

An app describes its sheets (`sheets`) and what is done with their rows (`importer`); the rest is
the same for card sets, questionnaires and talent sets. What happens to an uploaded file:

    file ▸ files.reading ▸ Book ▸ sheets ▸ Raw rows ▸ checking ▸ Records ▸ comparing ▸ Entries
"""
