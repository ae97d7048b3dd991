"""The admin's home: what needs attention, for who can do something about it."""
