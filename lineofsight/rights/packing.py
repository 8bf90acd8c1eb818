"""One archive of everything that is given: the PDF, the machine-readable file, how to read it, and the documents."""

import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

from lineofsight.documents.store import content_of
from lineofsight.rights.models import AccessRequest
from lineofsight.rights.printing import record_pdf

SCHEMA = Path(__file__).parent / "schema" / "record.schema.json"
FOLDER = "documents"


def archive_of(request: AccessRequest) -> bytes:
    """This function will return a zip of what was given: the same bytes every time. Documents are checked.

    Raises UnableToPrint where the PDF can't be made, and Altered where a document is not what was given.
    """
    parts = {
        "record.json": request.released.encode(),
        "record.pdf": record_pdf(request.released, digest=request.digest),
        "record.schema.json": SCHEMA.read_bytes(),
    }
    for file in request.files.order_by("name"):
        parts[f"{FOLDER}/{file.name}"] = content_of(file.sha256)
    return _zip(parts, at=datetime.fromisoformat(json.loads(request.released)["released_at"]))


def _zip(parts: dict[str, bytes], *, at: datetime) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, date_time=at.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            made.writestr(info, content)
    return out.getvalue()
