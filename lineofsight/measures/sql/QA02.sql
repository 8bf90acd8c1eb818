/*
code: QA02
title: Audits graded inadequate
question: How often does an audit find that practice was not good enough for a child?
kind: proportion
good: lower
source: Local measure, audits of practice
beside: QA03
notes: Audits of children's cases in every part of the service, by the day each was done. Those without a grade are left
  out. A case that two people audited counts twice. AS08 has those of assessments by themselves.
*/
select
    a.audit_id  as record_id,
    a.person_id as person_id,
    a.done_on   as on_date,
    a.grade = 'inadequate' as met,
    a.team_id   as team_id
from local_practice_audits a
where a.done_on is not null
    and a.grade is not null
