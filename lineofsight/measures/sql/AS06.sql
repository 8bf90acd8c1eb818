/*
code: AS06
title: Length of assessments
question: How long does an assessment take?
kind: duration
good: lower
unit: working days
source: Children in need census
beside: AS02
notes: By the day the assessment was authorised, from the assessment's start. The median is the figure; the mean is given beside it.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    working_days(a.cina_assessment_start_date, a.cina_assessment_auth_date) as value,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
    and a.cina_assessment_start_date is not null
