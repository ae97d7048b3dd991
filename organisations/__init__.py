"""People, organisations, teams, roles and what each role may do."""
