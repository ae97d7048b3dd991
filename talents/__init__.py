"""Talent sets, talent maps and the who-can-I-ask list."""
