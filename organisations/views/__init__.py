"""Views of the organisation's own area: permission, form, one service or query, response."""
