"""The Django project: settings, URLs and static files."""
