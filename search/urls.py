"""Addresses of the search app."""

from django.urls import path

from search.views import search, suggestions

app_name = "search"

urlpatterns = [
    path("", search, name="search"),
    path("voorstellen/", suggestions, name="suggestions"),
]
