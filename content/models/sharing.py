"""What a page tells about itself to those who find it elsewhere."""

import datetime


class Sharing:
    """Goes before Wagtail's page in the bases of a page: only reads, and has no fields."""

    @property
    def last_changed(self) -> datetime.datetime | None:
        """When what visitors read last changed; None as long as that isn't known."""
        return self.last_published_at or self.first_published_at
