"""What becomes of requests for a record, and of what was given, when the record is disposed of."""

from lineofsight.documents.store import place_of
from lineofsight.record.disposing import goes, keeps_content, stands_aside
from lineofsight.rights import freeze_guard

for _label in ("rights.accessrequest", "rights.requestduty", "rights.piece", "rights.givenfile"):
    goes(_label)
keeps_content("rights.givenfile", column="sha256", place_of=place_of)
stands_aside("rights.accessrequest", guard=freeze_guard)
