"""Tests of what editors may want to mend."""
