"""What can be found follows what editors do."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents.models import Document
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from search.editorial import forget
from search.entries import index_document, index_page
from search.models import Promotion, Synonyms
from talents.models import TalentSet
from tools.models import CardSetPage


@receiver(page_published)
@receiver(page_unpublished)
def _follow_page(instance: Page, **_more: Any) -> None:
    transaction.on_commit(lambda: _again(instance.pk))


@receiver(post_save, sender=TalentSet)
def _follow_talents(instance: TalentSet, **_more: Any) -> None:
    for pk in CardSetPage.objects.filter(talent_set=instance).values_list("pk", flat=True):
        transaction.on_commit(lambda pk=pk: _again(pk))


@receiver(post_save, sender=Document)
def _follow_document(instance: Document, **_more: Any) -> None:
    index_document(instance)


@receiver([post_save, post_delete], sender=Synonyms)
@receiver([post_save, post_delete], sender=Promotion)
def _follow_editors(**_more: Any) -> None:
    forget()


def _again(pk: int) -> None:
    page = Page.objects.filter(pk=pk).first()
    if page is not None:
        index_page(page)
