"""What every page shares: base page, media models, blocks, settings, navigation."""
