"""The starter content: files, and one loader per app."""
