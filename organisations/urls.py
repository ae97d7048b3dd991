"""Addresses of the organisations app."""

from django.urls import path

from organisations.views import home, team_files, team_lists, team_merging, teams

app_name = "organisations"

urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:slug>/", home.dashboard, name="dashboard"),
    path("<slug:slug>/teams/", teams.teams, name="teams"),
    path("<slug:slug>/teams/<int:pk>/", teams.team_edit, name="team-edit"),
    path("<slug:slug>/teams/<int:pk>/verwijderen/", teams.team_remove, name="team-remove"),
    path("<slug:slug>/teams/<int:pk>/samenvoegen/", team_merging.team_merge, name="team-merge"),
    path("<slug:slug>/teams/afdeling/<int:pk>/", teams.department_edit, name="department-edit"),
    path("<slug:slug>/teams/plakken/", team_lists.teams_paste, name="teams-paste"),
    path("<slug:slug>/teams/inlezen/", team_lists.teams_import, name="teams-import"),
    path("<slug:slug>/teams/inlezen/<str:token>/", team_lists.teams_preview, name="teams-preview"),
    path("<slug:slug>/teams/voorbeeld.xlsx", team_files.teams_example, name="teams-example"),
    path(
        "<slug:slug>/teams/teams.xlsx",
        team_files.teams_export,
        {"ending": "xlsx"},
        name="teams-xlsx",
    ),
    path(
        "<slug:slug>/teams/teams.csv",
        team_files.teams_export,
        {"ending": "csv"},
        name="teams-csv",
    ),
]
