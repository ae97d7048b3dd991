"""Addresses of the surveys app."""

from django.urls import include, path

from surveys.views import answering, campaigns, entering, papers, results

app_name = "surveys"

campaign_patterns = [
    path("", campaigns.campaign_detail, name="campaign"),
    path("open/", campaigns.campaign_open, name="campaign-open"),
    path("sluit/", campaigns.campaign_close, name="campaign-close"),
    path("affiches/", papers.poster_choice, name="poster-choice"),
    path("affiches.pdf", papers.posters, name="posters"),
    path("overlegmap.pdf", papers.kit, name="kit"),
    path("resultaten/", results.results, name="results"),
    path("rapport.pdf", results.report, name="report"),
]

organisation_patterns = [
    path("", campaigns.campaigns, name="campaigns"),
    path("nieuw/", campaigns.campaign_create, name="campaign-create"),
    path("<int:pk>/", include(campaign_patterns)),
]

urlpatterns = [
    path("b/", entering.enter, name="enter"),
    path("b/<str:code>/", answering.answer, name="answer"),
    path("b/<str:code>/bedankt/", answering.thanks, name="thanks"),
    path("organisatie/<slug:slug>/bevragingen/", include(organisation_patterns)),
]
