"""Wagtail's app for people, with our own pages to make and change them."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Named in INSTALLED_APPS in the place of `wagtail.users`."""

    user_viewset = "organisations.users_admin.PersonViewSet"
