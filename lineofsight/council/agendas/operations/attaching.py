"""Put a file that others made with an item of an agenda, with its words beside it, and take it away again."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.models import Meeting
from lineofsight.bodies.noting import note
from lineofsight.council.agendas.models import AgendaItem, Attachment
from lineofsight.council.agendas.operations.items import UnableToPutOn, to_change
from lineofsight.council.agendas.verification import thawed
from lineofsight.documents.kinds import proper_name
from lineofsight.documents.operations import UnableToKeep, checked
from lineofsight.documents.store import Infected, digest_of, keep

PDF = "application/pdf"


@transaction.atomic
def attach(
    *, agenda_item: AgendaItem, file: Any, title: str, made_by: str, words: str, by: Any, at: datetime
) -> Attachment:
    """This function will keep a PDF of others with an item, as it came, beside the words that say what is in it.

    `file` is an open file with `name` and `size`. The public has both once a pack with the item is published, unless
    the item is withheld. Raises NotAllowed, and UnableToPutOn for what is missing, or a file that may not be kept.
    """
    held = to_change(agenda_item, by=by)
    for said, field, otherwise in (
        (title, "title", "Give it a title."), (made_by, "made_by", "Say who made it."),
        (words, "words", "Say in words what is in it: who can't read the file reads this."),
    ):  # fmt: skip
        if not said.strip():
            raise UnableToPutOn(otherwise, field=field)
    try:
        kind = checked(file)
        if kind.media_type != PDF:
            raise UnableToPutOn("The selected file must be a PDF.", field="file")
        sha256 = digest_of(file)
        if held.attachments.filter(sha256=sha256).exists():
            raise UnableToPutOn("The item comes with this file already.", field="file")
        is_scanned = keep(file, sha256=sha256)
    except (UnableToKeep, Infected) as problem:
        raise UnableToPutOn(str(problem), field="file") from problem
    made = Attachment.objects.create(
        agenda_item=held, title=title.strip(), made_by=made_by.strip(), words=words.strip().replace("\r\n", "\n"),
        file_name=proper_name(file.name, kind), sha256=sha256, size=file.size, is_scanned=is_scanned, recorded_at=at,
        recorded_by=by,
    )  # fmt: skip
    note(body=held.item.meeting.body, by=by, at=at, did="file put with an item", item=held.item_id, sha256=sha256)
    return made


@transaction.atomic
def detach(*, attachment: Attachment, by: Any, at: datetime) -> None:
    """This function will take a file away from its item, unless a pack was published with it.

    Raises NotAllowed, and UnableToPutOn for such a file, and where the minutes are approved.
    """
    held = to_change(attachment.agenda_item, by=by)
    if (held.item.number, attachment.sha256) in published_files(held.item.meeting):
        raise UnableToPutOn("A pack is published with it, so it stays.")
    note(body=held.item.meeting.body, by=by, at=at, did="file taken away", item=held.item_id, sha256=attachment.sha256)
    attachment.delete()


def published_files(meeting: Meeting) -> set[tuple[int, str]]:
    """This function will return the files that packs of a meeting were published with: item's number and digest.

    An item keeps its number once a pack is published. Raises AlteredPaper.
    """
    agendas = [thawed(pack)["agenda"] for pack in meeting.council_packs.all()]
    items = [item for agenda in agendas for item in agenda]
    return {(item["number"], file["sha256"]) for item in items for file in item.get("attachments", ())}
