"""Read the figure manifest that a published paper's PDF carries inside it."""

import json
from pathlib import Path
from typing import Any

import pikepdf

from lineofsight.snapshots.manifest import FORMAT

ATTACHMENT = "figures.json"
KEYS = {"id", "measure", "definition", "snapshot", "params", "whole", "rows"}


class NotAPaper(Exception):
    """The file is not a paper with figures; the message says what is wrong with it."""


def figures_in(file: Path) -> list[dict[str, Any]]:
    """This function will return the entries of the manifest in the PDF. Raises NotAPaper."""
    try:
        manifest = json.loads(_attached(file))
    except ValueError as error:
        raise NotAPaper(f"The list of figures in {file.name} can't be read.") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotAPaper(f"The list of figures in {file.name} is of a form this version does not know.")
    figures = manifest.get("figures")
    if not isinstance(figures, list) or not figures:
        raise NotAPaper(f"{file.name} has no figures in it to verify.")
    if any(not isinstance(entry, dict) or not set(entry) >= KEYS for entry in figures):
        raise NotAPaper(f"The list of figures in {file.name} is not complete.")
    return figures


def _attached(file: Path) -> bytes:
    try:
        with pikepdf.open(file) as pdf:
            if ATTACHMENT not in pdf.attachments:
                raise NotAPaper(f"{file.name} is not a paper of ours: no list of figures is attached to it.")
            return pdf.attachments[ATTACHMENT].get_file().read_bytes()
    except OSError as error:
        raise NotAPaper(f"There is no file {file.name} that can be read.") from error
    except pikepdf.PdfError as error:
        raise NotAPaper(f"{file.name} is not a PDF that can be read.") from error
