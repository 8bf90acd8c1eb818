"""Say whether a pack's PDF is, to the last byte, the one that was published here."""

import hashlib
import json
from pathlib import Path

from lineofsight.council.agendas.models import Pack
from lineofsight.council.agendas.pdf import pdf
from lineofsight.papers.frozen import AlteredPaper
from lineofsight.papers.pdf import UnableToPrint
from lineofsight.papers.verification import digest_in


def thawed(pack: Pack) -> dict:
    """This function will return what a published pack says. Raises AlteredPaper unless it is what was published."""
    if hashlib.sha256(pack.frozen.encode()).hexdigest() != pack.digest:
        raise AlteredPaper(f"What is kept of the pack {pack.slug} is not what was published. Restore it from a backup.")
    return json.loads(pack.frozen)


def pack_problem(file: Path) -> str | None:
    """This function will return what is wrong with a pack's PDF, "" when it is what was published, None for no pack."""
    pack = Pack.objects.filter(digest=digest_in(file)).first()
    if pack is None:
        return None
    try:
        same = {pack.pdf_digest, hashlib.sha256(pdf(thawed(pack), digest=pack.digest)).hexdigest()}
    except AlteredPaper as error:
        return str(error)
    except UnableToPrint:
        same = {pack.pdf_digest}
    if hashlib.sha256(file.read_bytes()).hexdigest() not in same:
        return f"{file.name} has been changed since the pack {pack.slug} was published."
    return ""
