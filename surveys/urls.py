"""Addresses of the surveys app."""

from django.urls import include, path

from surveys.views import answering, campaigns, keeping, results

app_name = "surveys"

campaign_patterns = [
    path("", campaigns.campaign_detail, name="campaign"),
    path("open/", campaigns.campaign_open, name="campaign-open"),
    path("sluit/", campaigns.campaign_close, name="campaign-close"),
    path("affiches.pdf", campaigns.posters, name="posters"),
    path("resultaten/", results.results, name="results"),
    path("rapport.pdf", results.report, name="report"),
    path("antwoorden-verwijderen/", keeping.answers_delete, name="answers-delete"),
    path("verwijderd/", keeping.deletions, name="deletions"),
]

organisation_patterns = [
    path("", campaigns.campaigns, name="campaigns"),
    path("nieuw/", campaigns.campaign_create, name="campaign-create"),
    path("<int:pk>/", include(campaign_patterns)),
]

urlpatterns = [
    path("b/<str:code>/", answering.answer, name="answer"),
    path("b/<str:code>/bedankt/", answering.thanks, name="thanks"),
    path("organisatie/<slug:slug>/bevragingen/", include(organisation_patterns)),
]
