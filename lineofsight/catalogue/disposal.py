"""What becomes of referrals to services when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in ("servicerequest", "session", "outsiderequest", "service", "contract"):
    goes(f"catalogue.{_table}")
