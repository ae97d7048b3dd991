"""Admin lists to look at: what is in them comes about elsewhere."""

from typing import Any

from wagtail_modeladmin.helpers import PermissionHelper


class LookOnly(PermissionHelper):
    """Nobody adds, changes or removes a line by hand."""

    def user_can_create(self, user: Any) -> bool:
        """Nobody."""
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Nobody."""
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        """Nobody."""
        return False
