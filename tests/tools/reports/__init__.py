"""Tests of the reports and of the admin's home."""
