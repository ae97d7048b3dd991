"""Addresses of the organisations app."""

from django.urls import path

from organisations.views import audit, data, home, teams

app_name = "organisations"

urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:slug>/", home.dashboard, name="dashboard"),
    path("<slug:slug>/teams/", teams.teams, name="teams"),
    path("<slug:slug>/teams/<int:pk>/", teams.team_edit, name="team-edit"),
    path("<slug:slug>/teams/<int:pk>/verwijderen/", teams.team_remove, name="team-remove"),
    path("<slug:slug>/logboek/", audit.audit, name="audit"),
    path("<slug:slug>/gegevens/", data.data, name="data"),
    path("<slug:slug>/gegevens/bestand/", data.export_ask, name="export-ask"),
    path("<slug:slug>/gegevens/bestand/<str:key>/", data.export, name="export"),
    path("<slug:slug>/gegevens/bestand/<str:key>/zip/", data.export_file, name="export-file"),
    path("<slug:slug>/gegevens/verwijderen/", data.erase, name="erase"),
]
