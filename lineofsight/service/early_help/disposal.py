"""What becomes of early help when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in ("episode", "lead", "familyassessment", "caseaudit", "strategy", "priority", "priorityprogress"):
    goes(f"early_help.{_table}")
