"""What becomes of what children in need have, when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("planreview", "goalprogress", "planending", "plangrade"),
    *("safetyplan", "safetygrade"),
    *("privatefostering", "suitability", "arrangementchange"),
    *("tooluse", "casetransfer"),
):
    goes(f"child_in_need.{_table}")
