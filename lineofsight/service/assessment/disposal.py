"""What becomes of assessments when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("assessmentfactor", "assessmentreturn", "checkpoint", "parentcontact", "consentwithdrawal"),
    *("assessmentaudit", "auditedpart", "enquiryreview"),
):
    goes(f"assessment.{_table}")
# A referral that led to the assessment may be of a brother or sister.
goes("assessment.assessment", cleared=("referral",))
