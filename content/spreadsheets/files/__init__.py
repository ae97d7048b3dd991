"""Files as tables of text and back; knows neither Django nor what the tables are about."""
