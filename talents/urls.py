"""Addresses of the talents app."""

app_name = "talents"

urlpatterns: list = []
