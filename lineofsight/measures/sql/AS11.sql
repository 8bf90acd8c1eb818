/*
code: AS11
title: Assessments in which identity was found good or better
question: Do identity and diverse needs inform how we assess, plan and help?
kind: proportion
good: higher
source: Local measure, audits of assessments
notes: By the day of the audit: those in which the part about identity and diverse needs was graded good or outstanding.
  An assessment that two people audited counts twice.
*/
select
    u.audit_id   as record_id,
    u.person_id  as person_id,
    u.audited_on as on_date,
    u.identity_grade in ('good', 'outstanding') as met,
    u.team_id    as team_id,
    u.worker_id  as worker_id
from local_assessment_audits u
where u.identity_grade is not null
