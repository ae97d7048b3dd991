"""Data that the parts of the site share: groups and the workflow."""
