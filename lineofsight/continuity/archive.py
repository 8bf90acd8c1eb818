"""What an archive holds, in order: a head, the rows of every table, the files, and a manifest that counts them."""

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from lineofsight.continuity.rows import Tally
from lineofsight.continuity.sealing import Sealer, UnableToUnseal, Unsealer

HEAD, MANIFEST = "head.json", "manifest.json"
TABLES, FILES = "tables", "files"
STEP = 1024 * 1024


@dataclass(kw_only=True)
class Manifest:
    """What was counted: each table's rows and digest, each file's size and SHA-256. `head` says when and from what."""

    head: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Tally] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(tally.rows for tally in self.tables.values())

    def counted(self) -> dict[str, Any]:
        """This function will return the counts as they are written into the archive, and compared."""
        return {"tables": {name: tally.said() for name, tally in self.tables.items()}, "files": self.files}


class _Hashing:
    """A file that is digested as it is read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._sha = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """This function will read on, and count what was read in the digest."""
        data = self._file.read(size)
        self._sha.update(data)
        return data

    @property
    def digest(self) -> str:
        """The SHA-256 of what was read so far."""
        return self._sha.hexdigest()


class Writer:
    """Writes an archive, one part after another, and counts what it writes."""

    def __init__(self, out: BinaryIO, *, key: str, head: dict[str, Any]) -> None:
        self._sealer = Sealer(out, key=key)
        self._gzip = gzip.GzipFile(fileobj=self._sealer, mode="wb", compresslevel=6)
        self._tar = tarfile.open(fileobj=self._gzip, mode="w|")  # noqa: SIM115
        self.manifest = Manifest(head=head)
        self._add(HEAD, json.dumps(head).encode())

    def add_table(self, label: str) -> None:
        """This function will name a table, which may have no rows."""
        self.manifest.tables[label] = Tally()

    def add_rows(self, label: str, lines: list[bytes]) -> None:
        """This function will add some rows of a table that was named."""
        for line in lines:
            self.manifest.tables[label].add(line)
        self._add(f"{TABLES}/{label}", b"\n".join(lines))

    def add_file(self, name: str, path: Path) -> None:
        """This function will add a file under a name such as "documents/ab/abcd"."""
        with path.open("rb") as file:
            info = tarfile.TarInfo(f"{FILES}/{name}")
            info.size = path.stat().st_size
            hashing = _Hashing(file)
            self._tar.addfile(info, hashing)
        self.manifest.files[name] = {"size": info.size, "sha256": hashing.digest}

    def finish(self) -> Manifest:
        """This function will write the manifest and close the archive."""
        self._add(MANIFEST, json.dumps(self.manifest.counted()).encode())
        self._tar.close()
        self._gzip.close()
        self._sealer.finish()
        return self.manifest

    def _add(self, name: str, data: bytes) -> None:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        self._tar.addfile(info, io.BytesIO(data))


class Keeper:
    """What is done with an archive as it is read. This one does nothing: the archive is only checked."""

    def head(self, said: dict[str, Any]) -> None:
        """This function will be told when the archive was made, and from what."""

    def rows(self, label: str, lines: list[bytes]) -> None:
        """This function will be given some rows of a table."""

    def file(self, name: str, pieces: Iterator[bytes]) -> None:
        """This function will be given a file. It must read all of it."""
        for _ in pieces:
            pass


def read(source: BinaryIO, *, key: str, keeper: Keeper) -> Manifest:
    """This function will read an archive to its end, hand on what is in it, and return what it counted.

    Raises UnableToUnseal where the key is another, or the archive is not whole or not what its manifest says.
    """
    unsealer = Unsealer(source, key=key)
    found, said = Manifest(), None
    try:
        with tarfile.open(fileobj=unsealer, mode="r|gz") as tar:
            for member in tar:
                said = _take(tar, member, found=found, keeper=keeper) or said
    except (tarfile.TarError, EOFError) as error:
        raise UnableToUnseal("The archive is not whole.") from error
    unsealer.read()
    if said is None or said["files"] != found.files or _with_rows(said) != _with_rows(found.counted()):
        raise UnableToUnseal("The archive does not hold what its manifest says.")
    found.tables = {label: found.tables.get(label, Tally()) for label in said["tables"]}
    return found


def _with_rows(counted: dict[str, Any]) -> dict[str, Any]:
    return {label: tally for label, tally in counted["tables"].items() if tally["rows"]}


def _take(tar: tarfile.TarFile, member: tarfile.TarInfo, *, found: Manifest, keeper: Keeper) -> dict | None:
    """This function will hand on one part of the archive. It returns the manifest where that is what it is."""
    kind, _, name = member.name.partition("/")
    if member.name == HEAD:
        found.head = json.load(tar.extractfile(member))
        keeper.head(found.head)
    elif kind == TABLES:
        _take_rows(name, tar.extractfile(member).read().split(b"\n"), found=found, keeper=keeper)
    elif kind == FILES:
        _take_file(safe(name), tar.extractfile(member), found=found, keeper=keeper)
    elif member.name == MANIFEST:
        return json.load(tar.extractfile(member))
    return None


def _take_rows(label: str, lines: list[bytes], *, found: Manifest, keeper: Keeper) -> None:
    counted = found.tables.setdefault(label, Tally())
    for line in lines:
        counted.add(line)
    keeper.rows(label, lines)


def _take_file(name: str, file: BinaryIO, *, found: Manifest, keeper: Keeper) -> None:
    hashing, size = _Hashing(file), 0

    def pieces() -> Iterator[bytes]:
        nonlocal size
        while data := hashing.read(STEP):
            size += len(data)
            yield data

    keeper.file(name, pieces())
    found.files[name] = {"size": size, "sha256": hashing.digest}


def safe(name: str) -> str:
    """This function will return the name of a file, refusing one that leads out of its folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or len(path.parts) < 2:
        raise UnableToUnseal(f"The archive holds a file with an unsafe name: {name}.")
    return str(path)
