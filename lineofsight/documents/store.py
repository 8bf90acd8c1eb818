"""Where the content of documents is kept: outside the web root, each under its SHA-256."""

import hashlib
import os
import shlex
import subprocess
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from django.conf import settings

PIECE = 1024 * 1024
SCAN_SECONDS = 120
CLEAN, INFECTED = 0, 1


class Infected(Exception):
    """The scanner found something, or could not look; the message says which."""


class Altered(Exception):
    """What is kept is not what was put there, or is gone; the message says so."""


def digest_of(file: BinaryIO) -> str:
    """This function will return the SHA-256 of a file, read a piece at a time, and leave it at its start."""
    file.seek(0)
    sha = hashlib.sha256()
    while piece := file.read(PIECE):
        sha.update(piece)
    file.seek(0)
    return sha.hexdigest()


def place_of(sha256: str) -> Path:
    """This function will return where content with that digest is kept."""
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256


def waiting_place_of(token: str) -> Path:
    """This function will return where a file waits for its form to be sent: by itself, as no document is."""
    return Path(settings.MEDIA_ROOT) / "waiting" / token


def keep(file: BinaryIO, *, sha256: str) -> bool:
    """This function will scan and keep a file under its digest. It returns and raises what keep_at does."""
    return keep_at(place_of(sha256), file)


def keep_at(place: Path, file: BinaryIO) -> bool:
    """This function will scan and keep a file, and say whether it was scanned. Raises Infected: then nothing is kept.

    It is written beside its place and moved there when it is whole and on the disk. It can't be run: nobody may.
    """
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    waiting = place.with_name(f".{uuid4().hex}")
    try:
        with os.fdopen(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            file.seek(0)
            while piece := file.read(PIECE):
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        is_scanned = scan(waiting)
        waiting.replace(place)
    finally:
        waiting.unlink(missing_ok=True)
    return is_scanned


def scan(path: Path) -> bool:
    """This function will have the scanner that is set look at a file. It returns False where none is set.

    The command gets the file's path as its last word, and exits with 0 for clean and 1 for infected, as clamscan does.
    """
    command = shlex.split(settings.LINEOFSIGHT_VIRUS_SCAN)
    if not command:
        return False
    try:
        ran = subprocess.run([*command, str(path)], capture_output=True, timeout=SCAN_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Infected("The file can't be scanned for viruses now, so it was not kept. Try again later.") from problem
    if ran.returncode == INFECTED:
        raise Infected("The scanner found a virus in this file, so it was not kept. Tell whoever sent it.")
    if ran.returncode != CLEAN:
        raise Infected("The file can't be scanned for viruses now, so it was not kept. Try again later.")
    return True


def content_of(sha256: str) -> bytes:
    """This function will return what is kept, after checking that it is what was put there. Raises Altered."""
    try:
        content = place_of(sha256).read_bytes()
    except FileNotFoundError as gone:
        raise Altered("The content of this document is missing. Tell an administrator.") from gone
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Altered("The content of this document was changed after it was kept. Tell an administrator.")
    return content
