"""Addresses of the organisations app."""

from django.urls import path

from organisations import views

app_name = "organisations"

urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:slug>/", views.dashboard, name="dashboard"),
    path("<slug:slug>/teams/", views.teams, name="teams"),
    path("<slug:slug>/teams/<int:pk>/", views.team_edit, name="team-edit"),
    path("<slug:slug>/teams/<int:pk>/verwijderen/", views.team_remove, name="team-remove"),
]
