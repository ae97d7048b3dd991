"""Addresses of the talents app."""

from django.urls import path

from talents.views import (
    asking,
    choosing,
    deciding,
    gifts,
    guides,
    joining,
    maps,
    members,
    notes,
    own_prints,
    papers,
    prints,
    screen,
    upkeep,
)

app_name = "talents"

MAPS = "organisatie/<slug:slug>/talentenkaarten/"
MAP = MAPS + "<int:pk>/"
MEMBER = "t/lid/<slug:secret>/"

urlpatterns = [
    path(MAPS, maps.map_list, name="maps"),
    path(MAPS + "nieuw/", maps.map_create, name="map-create"),
    path(MAP, maps.map_detail, name="map"),
    path(MAP + "wijzig/", upkeep.map_change, name="map-change"),
    path(MAP + "beeindig/", upkeep.map_end, name="map-end"),
    path(MAP + "verwijder/", upkeep.map_delete, name="map-delete"),
    path(MAP + "begeleiders/", guides.map_guides, name="map-guides"),
    path(MAP + "affiche.pdf", papers.poster, name="map-poster"),
    path(MAP + "strookjes.pdf", papers.slips, name="map-slips"),
    path(MAP + "scherm/", screen.screen, name="map-screen"),
    path(MAP + "scherm/nu/", screen.screen_now, name="map-screen-now"),
    path(MAP + "talentenkaart.pdf", prints.map_print, name="map-pdf"),
    path(MAP + "wie-kan-ik-vragen.pdf", prints.directory_print, name="directory-pdf"),
    path(MAP + "kaarten.pdf", prints.cards_print, name="cards-pdf"),
    path(MAP + "naamkaartjes.pdf", prints.badges_print, name="badges-pdf"),
    path(MAP + "wie-kan-ik-vragen/", asking.directory, name="directory"),
    path(MAP + "mensen/<int:member_pk>/verwijder/", maps.member_remove, name="member-remove"),
    path(MAP + "ik/", joining.my_place, name="my-place"),
    # Before the members' links: no secret is this short.
    path("t/lid/gewist/", members.deleted, name="deleted"),
    path(MEMBER, members.member_home, name="member"),
    path(MEMBER + "naam/", members.member_name, name="member-name"),
    path(MEMBER + "sorteer/", choosing.member_sort, name="member-sort"),
    path(MEMBER + "sorteer/vergeet/", choosing.member_forget_sorting, name="member-forget-sorting"),
    path(MEMBER + "kies/", choosing.member_choose, name="member-choose"),
    path(MEMBER + "in-je-eigen-woorden/", deciding.member_words, name="member-words"),
    path(MEMBER + "deel/", deciding.member_share, name="member-share"),
    path(MEMBER + "deel/organisatie/", deciding.member_widen, name="member-widen"),
    path(MEMBER + "deel/alleen-team/", deciding.member_narrow, name="member-narrow"),
    path(MEMBER + "kaart/", members.member_map, name="member-map"),
    path(MEMBER + "kaart.pdf", own_prints.own_card, name="member-card"),
    path(MEMBER + "naamkaartje.pdf", own_prints.own_badge, name="member-badge"),
    path(MEMBER + "wie-kan-ik-vragen/", asking.member_ask, name="member-ask"),
    path(MEMBER + "trek-in/", deciding.member_withdraw, name="member-withdraw"),
    path(MEMBER + "wis/", members.member_delete, name="member-delete"),
    path(MEMBER + "geef/<int:pk>/", gifts.gift_new, name="gift-new"),
    path(MEMBER + "geef/<int:pk>/gegeven/", gifts.gift_given, name="gift-given"),
    path(MEMBER + "gekregen/<int:pk>/toon/", gifts.gift_show, name="gift-show"),
    path(MEMBER + "gekregen/<int:pk>/bewaar/", gifts.gift_keep, name="gift-keep"),
    path(MEMBER + "gekregen/<int:pk>/wis/", gifts.gift_decline, name="gift-decline"),
    path(MEMBER + "vraag/<int:pk>/", notes.note_new, name="note-new"),
    path(MEMBER + "vraag/<int:pk>/verstuurd/", notes.note_sent, name="note-sent"),
    path(MEMBER + "berichten/<int:pk>/wis/", notes.note_delete, name="note-delete"),
    path("t/<slug:code>/", joining.join, name="join"),
]
