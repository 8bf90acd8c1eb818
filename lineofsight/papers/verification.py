"""Say whether a paper's PDF is, to the last byte, the one that was published here."""

import hashlib
from pathlib import Path

import pikepdf

from lineofsight.papers.frozen import AlteredPaper, thawed
from lineofsight.papers.models import Paper
from lineofsight.papers.pdf import UnableToPrint, pdf


def paper_problem(file: Path) -> str | None:
    """This function will return what is wrong with a paper's PDF as a whole, "" when nothing is, None for no paper.

    A paper that was printed with an older version of the product is the same when its bytes are those of that time.
    """
    paper = Paper.objects.published().filter(digest=digest_in(file)).first()
    if paper is None:
        return None
    try:
        said = thawed(paper)
        same = {paper.pdf_digest, hashlib.sha256(pdf(said, digest=paper.digest)).hexdigest()}
    except AlteredPaper as error:
        return str(error)
    except UnableToPrint:
        same = {paper.pdf_digest}
    if hashlib.sha256(file.read_bytes()).hexdigest() not in same:
        return f"{file.name} has been changed since “{paper.title}” was published."
    return ""


def digest_in(file: Path) -> str:
    """This function will return the digest of what a paper or pack says, which its PDF keeps as its keyword."""
    with pikepdf.open(file) as opened:
        return str(opened.docinfo.get("/Keywords", ""))
