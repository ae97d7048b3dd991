"""Forms of the organisation's own area."""
