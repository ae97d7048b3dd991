"""Mail runs."""
