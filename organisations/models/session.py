"""Sessions that know whose they are, so that all of a person's can be ended."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """What the site remembers of a visitor; `account_id` once somebody is logged in."""

    account_id = models.BigIntegerField(null=True, db_index=True)
