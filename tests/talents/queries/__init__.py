"""Tests of what is read about talent maps."""
