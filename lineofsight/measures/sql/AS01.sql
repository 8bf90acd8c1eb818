/*
code: AS01
title: Assessments completed within 45 working days
question: Do children wait too long for an assessment?
kind: proportion
good: higher
source: Children in need census, from the assessment's start to its authorisation
beside: AS02
comparator: Children in need statistics, assessments completed within 45 working days
england: 84.5
england_year: 2021/22
notes: By the day the assessment was authorised. AS01R counts from the referral.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    working_days(a.cina_assessment_start_date, a.cina_assessment_auth_date) <= 45 as met,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
    and a.cina_assessment_start_date is not null
