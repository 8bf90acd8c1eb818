/*
code: QA03
title: Audits graded good or better
question: How often does an audit find good practice?
kind: proportion
good: higher
source: Local measure, audits of practice
beside: QA02
notes: Audits of children's cases in every part of the service, by the day each was done. Those without a grade are left
  out. A case that two people audited counts twice. Good or better is graded good or outstanding. EH10 has those of early help by themselves.
*/
select
    a.audit_id  as record_id,
    a.person_id as person_id,
    a.done_on   as on_date,
    a.grade in ('good', 'outstanding') as met,
    a.team_id   as team_id
from local_practice_audits a
where a.done_on is not null
    and a.grade is not null
