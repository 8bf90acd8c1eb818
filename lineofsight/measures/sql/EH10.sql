/*
code: EH10
title: Early help audits graded good or better
question: Is early help done well, when somebody looks closely?
kind: proportion
good: higher
source: Local
notes: By the day the audit was done. Good or better means graded good or outstanding. Audits not done yet are left out.
*/
select
    a.audit_id  as record_id,
    a.person_id as person_id,
    a.done_on   as on_date,
    coalesce(a.grade in ('good', 'outstanding'), false) as met,
    a.team_id   as team_id
from local_practice_audits a
where a.service = 'early_help'
    and a.done_on is not null
