"""Addresses of the surveys app."""

from django.urls import path

from surveys.views import answering

app_name = "surveys"

urlpatterns = [
    path("b/<str:code>/", answering.answer, name="answer"),
    path("b/<str:code>/bedankt/", answering.thanks, name="thanks"),
]
