"""Views: permission, form, one service or query, response."""
