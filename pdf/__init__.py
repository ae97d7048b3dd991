"""Everything that prints: HTML to tagged PDF, card imposition, and charts as accessible SVG.

Pure code: no Django, no Wagtail, and no words of its own; callers pass every text a reader sees.
"""
