"""What becomes of court work when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("legalgateway", "preproceedings", "stepmeeting", "courttask", "careproceedings", "extension"),
    *("courtorder", "feedback", "delaytag", "emergency", "permanenceaim", "hearing", "representation"),
):
    goes(f"court.{_table}")
