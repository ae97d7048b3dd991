"""What an app tells about its content: its sheets, who may import, and how it's taken over."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.db.models import Model, QuerySet

from content.spreadsheets.examination import Examination
from content.spreadsheets.records import Record
from content.spreadsheets.sheets import Reading, Sheet

Content = Mapping[str, Sequence[Record]]  # records by the name of their sheet
Readings = Mapping[str, Reading]
Options = Mapping[str, Any]


class NewForm(forms.Form):
    """What must be known to make something new; nothing, unless an importer asks more."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def options(self) -> dict[str, Any]:
        """What was filled in, as JSON can keep it."""
        return {}


class Importer(ABC):
    """Subclass this for a kind of content and register one instance."""

    kind: ClassVar[str]  # a part of the address
    icon: ClassVar[str] = "table"
    sheets: ClassVar[tuple[Sheet, ...]]
    formats: ClassVar[tuple[str, ...]] = ("xlsx", "csv")
    new_form: ClassVar[type[NewForm]] = NewForm
    list_label: ClassVar[str]
    new_title: ClassVar[str]
    update_title: ClassVar[str]
    apply_label: ClassVar[str]
    done_text: ClassVar[str]

    @property
    def format_names(self) -> str:
        """Such as: XLSX, CSV."""
        return ", ".join(ending.upper() for ending in self.formats)

    @abstractmethod
    def subjects(self) -> QuerySet[Model]:
        """Everything of this kind."""

    @abstractmethod
    def may_import(self, user: Any, subject: Any) -> bool:
        """Whether this user may change the subject, or make a new one when it's None."""

    def obstacle(self, user: Any, subject: Any) -> str:
        """Why the subject can't be changed now, such as a lock; empty when it can."""
        return ""

    @abstractmethod
    def examine(self, readings: Readings, subject: Any, options: Options, user: Any) -> Examination:
        """Compare a file with what there is; saves nothing."""

    @abstractmethod
    def apply(self, examination: Examination, options: Options, user: Any) -> Any:
        """Carry out what was examined; returns the object. Runs in a transaction."""

    @abstractmethod
    def content_of(self, subject: Any) -> Content:
        """The rows of each sheet, as an editor sees them now."""

    @abstractmethod
    def edit_url(self, subject: Any) -> str:
        """Where an editor goes on with it."""

    @abstractmethod
    def list_url(self) -> str:
        """Where everything of this kind is listed."""

    def file_name(self, subject: Any) -> str:
        """The name of an exported file, without its ending."""
        return f"{self.kind}-{subject.pk}"


class TomlImporter(Importer):
    """A kind that also comes and goes as TOML."""

    formats = ("xlsx", "toml")

    @abstractmethod
    def read_toml(self, data: Mapping[str, Any]) -> Readings:
        """The rows in a TOML file."""

    @abstractmethod
    def toml_of(self, content: Content) -> dict[str, Any]:
        """The rows as data for TOML."""
