"""Addresses of the organisations app."""

from django.urls import path

from organisations.views import (
    accepting,
    asking,
    audit,
    data,
    home,
    leaving,
    people,
    team_files,
    team_lists,
    team_merging,
    teams,
)

app_name = "organisations"

PEOPLE = "<slug:slug>/mensen/"

urlpatterns = [
    path("", home.home, name="home"),
    # Before the organisations: no organisation has these slugs.
    path("aanvragen/", asking.request_account, name="request-account"),
    path("aanvragen/bedankt/", asking.request_received, name="request-received"),
    path("uitnodiging/<str:token>/", accepting.invitation, name="invitation"),
    path(
        "uitnodiging/<str:token>/code/",
        accepting.InvitationCodeView.as_view(),
        name="invitation-code",
    ),
    path("<slug:slug>/", home.dashboard, name="dashboard"),
    path("<slug:slug>/teams/", teams.teams, name="teams"),
    path("<slug:slug>/teams/<int:pk>/", teams.team_edit, name="team-edit"),
    path("<slug:slug>/teams/<int:pk>/verwijderen/", teams.team_remove, name="team-remove"),
    path(PEOPLE, people.people, name="people"),
    path(PEOPLE + "uitnodigen/", people.invite, name="people-invite"),
    path(PEOPLE + "overdragen/", leaving.hand_over, name="hand-over"),
    path(PEOPLE + "<int:pk>/", people.member_edit, name="member-edit"),
    path(PEOPLE + "<int:pk>/verwijderen/", people.member_remove, name="member-remove"),
    path(
        PEOPLE + "uitnodigingen/<int:pk>/opnieuw/",
        people.invitation_resend,
        name="invitation-resend",
    ),
    path(
        PEOPLE + "uitnodigingen/<int:pk>/intrekken/",
        people.invitation_withdraw,
        name="invitation-withdraw",
    ),
    path("<slug:slug>/vertrekken/", leaving.leave, name="leave"),
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
    path("<slug:slug>/logboek/", audit.audit, name="audit"),
    path("<slug:slug>/gegevens/", data.data, name="data"),
    path("<slug:slug>/gegevens/bestand/", data.export_ask, name="export-ask"),
    path("<slug:slug>/gegevens/bestand/<str:key>/", data.export, name="export"),
    path("<slug:slug>/gegevens/bestand/<str:key>/zip/", data.export_file, name="export-file"),
    path("<slug:slug>/gegevens/verwijderen/", data.erase, name="erase"),
]
