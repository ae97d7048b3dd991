"""What can be found, the words it's found by, and what editors add to that."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from search.language import words_of


class SearchMiss(models.Model):
    """How often a question had no answer on a day: the words, the day and the number, no more."""

    day = models.DateField(_("day"))
    query = models.CharField(_("looked for"), max_length=100)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        constraints = [
            models.UniqueConstraint(fields=["day", "query"], name="one_row_per_question_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.query}: {self.count}"


class SearchEntry(index.Indexed, models.Model):
    """A page, a card or a document as it's found; made anew whenever what it stands for changes.

    `title_words` and `text_words` are what `search.language` makes of its texts, stems and parts
    of compounds included; `anchor` leads to the place on the page.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, related_name="+"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document", on_delete=models.CASCADE, null=True, related_name="+"
    )
    anchor = models.CharField(max_length=100, blank=True)
    kind = models.CharField(_("kind"), max_length=20)
    language = models.CharField(_("language"), max_length=12)
    title = models.CharField(_("title"), max_length=255)
    summary = models.TextField(_("summary"), blank=True)
    text = models.TextField(_("text"), blank=True)
    title_words = models.TextField(blank=True)
    summary_words = models.TextField(blank=True)
    text_words = models.TextField(blank=True)

    search_fields = [
        index.SearchField("title_words", boost=4),
        index.SearchField("summary_words", boost=2),
        index.SearchField("text_words"),
    ]

    class Meta:
        verbose_name = _("thing that can be found")
        verbose_name_plural = _("things that can be found")

    def __str__(self) -> str:
        return self.title


class SearchWord(models.Model):
    """A word that stands in some text, with how many texts; for who types it otherwise."""

    word = models.CharField(max_length=40, unique=True)
    stem = models.CharField(max_length=40, db_index=True)
    entries = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("word that can be found")
        verbose_name_plural = _("words that can be found")

    def __str__(self) -> str:
        return self.word


class SearchTrigram(models.Model):
    """Three letters in a row of a word, a space before and after it."""

    gram = models.CharField(max_length=3, db_index=True)
    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="trigrams")

    class Meta:
        verbose_name = _("letters of a word")
        verbose_name_plural = _("letters of words")

    def __str__(self) -> str:
        return self.gram


class Synonyms(models.Model):
    """Words that visitors use for the same thing: who looks for one finds all."""

    words = models.CharField(
        _("words"),
        max_length=255,
        help_text=_("Words that mean the same, with commas between them: vergadering, overleg."),
    )

    class Meta:
        ordering = ["words"]
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        """At least two words."""
        super().clean()
        if len(self.groups) < 2:
            raise ValidationError({"words": _("Write at least two words, with a comma between.")})

    @property
    def groups(self) -> list[list[str]]:
        """Each of the words, or of the groups of words, folded."""
        return [words for part in self.words.split(",") if (words := list(words_of(part)))]


class Promotion(models.Model):
    """A page that comes first when somebody looks for these words."""

    query = models.CharField(
        _("looked for"),
        max_length=100,
        help_text=_("The page comes first when all these words are in what somebody types."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")

    def __str__(self) -> str:
        return f"{self.query}: {self.page}"
