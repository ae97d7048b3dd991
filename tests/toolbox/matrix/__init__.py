"""Who may do what in the admin: each role tries each action."""
