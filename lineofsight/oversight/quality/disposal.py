"""What becomes of a child's part of an audit when the child's record is disposed of: what was found of all stays."""

from lineofsight.record.disposing import goes

for _table in ("auditedchild", "agencyview"):
    goes(f"quality.{_table}")
