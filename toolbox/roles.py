"""The groups of the people who keep the site; a migration gives each its permissions."""

AUTHORS = "Auteurs"
MODERATORS = "Moderatoren"
MANAGERS = "Beheerders"
GROUPS = (AUTHORS, MODERATORS, MANAGERS)
