"""What becomes of letters when a person's record is disposed of."""

from lineofsight.documents.store import place_of
from lineofsight.letters import guard
from lineofsight.record.disposing import goes, keeps_content, stands_aside

# A letter about a child stays on the child's record when the record of who it was sent to goes.
goes("letters.letter", cleared=("recipient",))
goes("letters.keptaddress")
keeps_content("letters.letter", column="html_sha256", place_of=place_of)
stands_aside("letters.letter", guard=guard)
