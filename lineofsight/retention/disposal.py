"""What becomes of holds and proposals when a record is disposed of. Certificates stay: they are what is left."""

from lineofsight.record.disposing import goes

goes("retention.hold")
goes("retention.disposal", cleared=("person",))
