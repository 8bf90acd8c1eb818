/*
code: AS08
title: Assessments found inadequate by audit
question: How good are our assessments, when somebody who had no hand in them looks?
kind: proportion
good: lower
source: Local measure, audits of assessments
notes: By the day of the audit, and the team that held the assessment when it was audited. An assessment that two people
  audited counts twice.
*/
select
    u.audit_id   as record_id,
    u.person_id  as person_id,
    u.audited_on as on_date,
    u.grade = 'inadequate' as met,
    u.team_id    as team_id,
    u.worker_id  as worker_id
from local_assessment_audits u
