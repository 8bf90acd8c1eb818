"""What becomes of child protection when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("discussiondissent", "discussion", "enquiry", "conference", "sentletter", "dissent"),
    *("protectionplan", "coregroup", "seniorreview", "concern", "neglectscore", "incident", "dissemination"),
):
    goes(f"child_protection.{_table}")
