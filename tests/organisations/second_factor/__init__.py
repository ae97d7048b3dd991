"""Tests of the second step of logging in."""
