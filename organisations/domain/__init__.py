"""Plain rules about organisations: no framework, no database."""
