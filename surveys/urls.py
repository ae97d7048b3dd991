"""Addresses of the surveys app."""

from django.urls import include, path

from surveys.views import (
    actions,
    answering,
    campaign_end,
    campaign_start,
    campaigns,
    codes,
    entering,
    keeping,
    mails,
    own_picture,
    papers,
    results,
    tablet,
    trend,
    trying,
    words,
)

app_name = "surveys"

campaign_patterns = [
    path("", campaigns.campaign_detail, name="campaign"),
    path("vragenlijst/", campaign_start.questionnaire, name="campaign-questionnaire"),
    path("teams/", campaign_start.teams, name="campaign-teams"),
    path("data/", campaign_start.dates, name="campaign-dates"),
    path("taal/", campaign_start.words, name="campaign-words"),
    path("manieren/", campaign_start.ways, name="campaign-ways"),
    path("zichtbaar/", campaign_start.visible, name="campaign-visible"),
    path("weg/", campaign_start.discard, name="campaign-discard"),
    path("open/", campaign_start.campaign_open, name="campaign-open"),
    path("verleng/", campaign_end.campaign_extend, name="campaign-extend"),
    path("sluit/", campaign_end.campaign_close, name="campaign-close"),
    path("affiches/", papers.poster_choice, name="poster-choice"),
    path("affiches.pdf", papers.posters, name="posters"),
    path("overlegmap.pdf", papers.kit, name="kit"),
    path("teams/<int:team_pk>/codes/", codes.codes, name="codes"),
    path("mails/", mails.mails, name="mails"),
    path("mails/adressen/", mails.addresses, name="addresses"),
    path("mails/adressen/verwijder/", mails.addresses_withdraw, name="addresses-withdraw"),
    path("mails/verstuur/", mails.mails_send, name="mails-send"),
    path("mails/herinner/", mails.mails_remind, name="mails-remind"),
    path("resultaten/", results.results, name="results"),
    path("resultaten/<slug:code>/", results.dimension, name="dimension"),
    path("vergelijking/", trend.trend, name="trend"),
    path("woorden/", words.words, name="words"),
    path("rapport.pdf", results.report, name="report"),
    path("acties/", actions.actions, name="actions"),
    path("acties/nieuw/", actions.action_new, name="action-new"),
    path("acties/kies/", actions.action_choose, name="action-choose"),
    path("acties/<int:action_pk>/", actions.action, name="action"),
    path("acties/<int:action_pk>/zet/", actions.action_move, name="action-move"),
    path("acties/<int:action_pk>/weg/", actions.action_remove, name="action-remove"),
    path("teamblad/<int:team_pk>.pdf", results.team_sheet, name="team-sheet"),
    path("cijfers.xlsx", results.figures, {"ending": "xlsx"}, name="figures-xlsx"),
    path("cijfers.csv", results.figures, {"ending": "csv"}, name="figures-csv"),
    path("gespreksleidraad.pdf", results.conversation, name="conversation"),
    path("antwoorden-verwijderen/", keeping.answers_delete, name="answers-delete"),
    path("verwijderd/", keeping.deletions, name="deletions"),
]

organisation_patterns = [
    path("", campaigns.campaigns, name="campaigns"),
    path("nieuw/", campaign_start.campaign_create, name="campaign-create"),
    path("<int:pk>/", include(campaign_patterns)),
]

urlpatterns = [
    path("b/", entering.enter, name="enter"),
    path("b/<str:code>/", answering.answer, name="answer"),
    path("b/<str:code>/bedankt/", answering.thanks, name="thanks"),
    path("b/<str:code>/mijn-beeld/", own_picture.own_picture, name="own-picture"),
    path("b/<str:code>/mijn-beeld.pdf", own_picture.own_picture_pdf, name="own-picture-pdf"),
    path("b/<str:code>/geen-mail/", mails.no_mail, name="no-mail"),
    path("b/<str:code>/kiosk/", tablet.kiosk, name="kiosk"),
    path("b/<str:code>/kiosk/nazending/", tablet.kiosk_later, name="kiosk-later"),
    path("b/<str:code>/kiosk/werker/", tablet.kiosk_worker, name="kiosk-worker"),
    path("b/<str:code>/kiosk/bedankt/", tablet.kiosk_thanks, name="kiosk-thanks"),
    path("vragenlijst/<slug:key>/proberen/", trying.try_out, name="try-out"),
    path("vragenlijst/<slug:key>/proberen.pdf", trying.try_out_pdf, name="try-out-pdf"),
    path("organisatie/<slug:slug>/bevragingen/", include(organisation_patterns)),
]
