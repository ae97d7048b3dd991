"""The toolbox: themes, tips, methods, card sets and the pages around the tools."""
