"""Addresses of the tools app."""

from django.urls import path

from tools import views
from tools.feeds import feed
from tools.selection import views as selection

app_name = "tools"

urlpatterns = [
    path("nieuw.rss", feed, name="feed"),
    path("mijn-selectie/", selection.selection, name="selection"),
    path("mijn-selectie/pdf/", selection.selection_pdf, name="selection-pdf"),
    path("mijn-selectie/draaiboek/", selection.selection_plan, name="selection-plan"),
    path("mijn-selectie/bestand/<str:key>/", selection.selection_job, name="selection-job"),
    path("kaarten/eigen-set/", views.own_deck, name="own-deck"),
    path("kaarten/eigen-set/pdf/", views.own_deck_pdf, name="own-deck-pdf"),
    path("kaarten/bestand/<str:key>/", views.job, name="job"),
    path("kaarten/bestand/<str:key>/stop/", views.stop, name="job-stop"),
    path("kaarten/bestand/<str:key>/<slug:slug>.pdf", views.file, name="file"),
]
