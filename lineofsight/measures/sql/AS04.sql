/*
code: AS04
title: Assessments with no further action
question: Do we assess children who turn out not to need us?
kind: proportion
good: lower
source: Children in need census
comparator: Children in need statistics, assessed as not in need
notes: By the day the assessment was authorised.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    coalesce(a.cina_assessment_outcome_nfa = 'Y', false) as met,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
