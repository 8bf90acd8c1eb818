"""What becomes of child protection when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("discussion", "enquiry", "conference", "agencyreport", "dissent"),
    *("protectionplan", "coregroup", "seniorreview", "concern", "neglectscore"),
):
    goes(f"child_protection.{_table}")
