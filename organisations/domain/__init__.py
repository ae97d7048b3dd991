"""Rules about organisations, teams and people, without the framework."""
