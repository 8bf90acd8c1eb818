"""What the public may be told of packs: what was published, of each meeting the pack that stands now."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db.models import Max

from lineofsight.council.agendas.models import Pack
from lineofsight.council.agendas.pdf import pdf
from lineofsight.council.agendas.verification import thawed
from lineofsight.documents.store import content_of


class NoPack(LookupError):
    """No such pack was published; the message says so."""


def published_pack(slug: str) -> dict[str, Any]:
    """This function will return what a published pack says. Raises NoPack and AlteredPaper."""
    return thawed(_pack(slug))


def printed_pack(slug: str) -> bytes:
    """This function will return the PDF of a published pack. Raises NoPack, AlteredPaper and UnableToPrint."""
    found = _pack(slug)
    thawed(found)  # raises where what is kept was altered
    return _printed(found.frozen, found.digest)


@lru_cache(maxsize=8)
def _printed(frozen: str, digest: str) -> bytes:
    """Anybody may ask for a pack, so the last few are kept: a pack never changes."""
    return pdf(json.loads(frozen), digest=digest)


def attached(slug: str, *, item: int, place: int) -> tuple[str, bytes]:
    """This function will return the name and content of a file of others that a published pack came with.

    `item` is the number of the agenda item, `place` counts its files from 1. A pack never changes, so neither does
    what they lead to. Raises NoPack where it came with no such file, AlteredPaper and Altered.
    """
    agenda = published_pack(slug)["agenda"]
    files = [file for one in agenda if one["number"] == item for file in one.get("attachments", ())]
    if not 1 <= place <= len(files):
        raise NoPack(f"The pack {slug} came with no such file.")
    return files[place - 1]["name"], content_of(files[place - 1]["sha256"])


def standing_packs(body_slug: str) -> list[tuple[str, dict[str, Any]]]:
    """This function will return the packs of a body that stand now, each with its slug, the latest meeting first."""
    rows = Pack.objects.filter(meeting__body__of_council__slug=body_slug).order_by("meeting", "number")
    last = {one.meeting_id: one for one in rows}
    said = [(one.slug, thawed(one)) for one in last.values()]
    return sorted(said, key=lambda pair: pair[1]["meeting"]["starts_at"], reverse=True)


def packs_with(words: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """This function will return the packs that stand now and hold all these words, the latest meeting first."""
    last = Pack.objects.values("meeting").annotate(last=Max("pk")).values_list("last", flat=True).order_by()
    found = Pack.objects.filter(pk__in=set(last))
    for word in words:
        found = found.filter(frozen__icontains=word)
    said = [(one.slug, thawed(one)) for one in found]
    return sorted(said, key=lambda pair: pair[1]["meeting"]["starts_at"], reverse=True)


def _pack(slug: str) -> Pack:
    found = Pack.objects.filter(slug=slug).first()
    if found is None:
        raise NoPack(f"There is no published pack {slug}.")
    return found
