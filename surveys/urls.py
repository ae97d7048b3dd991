"""Addresses of the surveys app."""

from django.urls import include, path

from surveys.views import answering, campaigns, codes, mails, results

app_name = "surveys"

campaign_patterns = [
    path("", campaigns.campaign_detail, name="campaign"),
    path("open/", campaigns.campaign_open, name="campaign-open"),
    path("sluit/", campaigns.campaign_close, name="campaign-close"),
    path("affiches.pdf", campaigns.posters, name="posters"),
    path("teams/<int:team_pk>/codes/", codes.codes, name="codes"),
    path("mails/", mails.mails, name="mails"),
    path("mails/adressen/", mails.addresses, name="addresses"),
    path("mails/adressen/verwijder/", mails.addresses_withdraw, name="addresses-withdraw"),
    path("mails/verstuur/", mails.mails_send, name="mails-send"),
    path("mails/herinner/", mails.mails_remind, name="mails-remind"),
    path("resultaten/", results.results, name="results"),
    path("rapport.pdf", results.report, name="report"),
]

organisation_patterns = [
    path("", campaigns.campaigns, name="campaigns"),
    path("nieuw/", campaigns.campaign_create, name="campaign-create"),
    path("<int:pk>/", include(campaign_patterns)),
]

urlpatterns = [
    path("b/<str:code>/", answering.answer, name="answer"),
    path("b/<str:code>/bedankt/", answering.thanks, name="thanks"),
    path("b/<str:code>/geen-mail/", mails.no_mail, name="no-mail"),
    path("b/<str:code>/kiosk/", answering.kiosk, name="kiosk"),
    path("b/<str:code>/kiosk/bedankt/", answering.kiosk_thanks, name="kiosk-thanks"),
    path("organisatie/<slug:slug>/bevragingen/", include(organisation_patterns)),
]
