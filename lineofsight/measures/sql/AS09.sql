/*
code: AS09
title: Assessments closed because consent was taken back
question: How often does an assessment end because a parent no longer agrees to it?
kind: proportion
good: lower
source: Local measure
notes: By the day the assessment was closed. Only a senior manager closes one for this, so each has a decision with its
  reasons.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    coalesce(w.times > 0, false) as met,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
left join (
    select
        c.assessment_id,
        count(c.withdrawal_id) as times
    from local_consent_withdrawals c
    where c.decision = 'close'
    group by c.assessment_id
) w on w.assessment_id = a.cina_assessment_id
where a.cina_assessment_auth_date is not null
