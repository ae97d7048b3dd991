"""Addresses of the organisations app."""

from django.urls import path

from organisations.views import home, teams

app_name = "organisations"

urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:slug>/", home.dashboard, name="dashboard"),
    path("<slug:slug>/teams/", teams.teams, name="teams"),
    path("<slug:slug>/teams/<int:pk>/", teams.team_edit, name="team-edit"),
    path("<slug:slug>/teams/<int:pk>/verwijderen/", teams.team_remove, name="team-remove"),
]
