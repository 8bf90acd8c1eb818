"""What becomes of documents when a person's record is disposed of."""

from lineofsight.documents.store import place_of, waiting_place_of
from lineofsight.record.disposing import goes, keeps_content

goes("documents.document")
goes("documents.waitingfile")
keeps_content("documents.document", column="sha256", place_of=place_of)
keeps_content("documents.waitingfile", column="token", place_of=waiting_place_of)
