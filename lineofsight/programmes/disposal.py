"""What becomes of a family's place in a programme when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in ("enrolment", "aim", "progress", "claim", "schoolplace"):
    goes(f"programmes.{_table}")
