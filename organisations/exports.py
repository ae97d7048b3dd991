"""Admin lists whose CSV export is safe to open in a spreadsheet."""

from wagtail_modeladmin.views import IndexView

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_safe(value: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it as a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


class SafeExportIndexView(IndexView):
    """modeladmin's list; its CSV export would write `=cmd|…` as it stands."""

    custom_value_preprocess = {
        **IndexView.custom_value_preprocess,
        str: {"csv": csv_safe},
    }
