"""From a deck of cards to the PDF that people print. Knows decks only, no pages."""
