"""What the list of documents is told of letters: which were withdrawn."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from lineofsight.documents.models import Document
from lineofsight.documents.queries import register_withdrawn
from lineofsight.letters.models import Letter


def withdrawn_letters(documents: Iterable[Document]) -> dict[int, date]:
    """This function will return the day each letter among the documents was withdrawn, by the document's number."""
    gone = Letter.objects.filter(document__in=documents, withdrawn_at__isnull=False)
    return {number: timezone.localdate(at) for number, at in gone.values_list("document", "withdrawn_at")}


register_withdrawn(withdrawn_letters)
