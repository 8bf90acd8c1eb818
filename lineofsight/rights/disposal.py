"""What becomes of requests for a record, and of what was given, when the record is disposed of."""

from lineofsight.documents.store import place_of
from lineofsight.record.disposing import goes, keeps_content

for _label in ("rights.accessrequest", "rights.requestduty", "rights.piece", "rights.givenfile"):
    goes(_label)
keeps_content("rights.givenfile", column="sha256", place_of=place_of)
