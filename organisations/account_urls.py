"""Addresses of a person's own account; logging in itself is allauth's."""

from django.urls import include, path

from organisations.views import account

urlpatterns = [
    path("", account.overview, name="account_overview"),
    path("overal-afmelden/", account.end_other_sessions, name="account_end_other_sessions"),
    path("tweede-stap/nodig/", account.second_factor_needed, name="second_factor_needed"),
    path("tweede-stap/", include("allauth.mfa.urls")),
    path("", include("allauth.account.urls")),
]
