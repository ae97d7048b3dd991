"""Search over the site's content."""
