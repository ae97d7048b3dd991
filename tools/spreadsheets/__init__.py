"""Card sets from a spreadsheet and back."""
