"""Addresses of the organisations app."""

from django.urls import path

from organisations.views import accepting, asking, home, leaving, people, teams

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
]
