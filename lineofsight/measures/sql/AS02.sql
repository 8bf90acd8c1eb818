/*
code: AS02
title: Open assessments already over 45 working days
question: How many children are still waiting beyond the limit?
kind: stock_proportion
good: lower
source: Working Together to Safeguard Children, the clock AS-45
notes: Of assessments open at the end of the period, those that started more than 45 working days before.
*/
select
    a.cina_assessment_id         as record_id,
    a.cina_person_id             as person_id,
    a.cina_assessment_start_date as starts_on,
    a.cina_assessment_auth_date  as ends_on,
    working_days(a.cina_assessment_start_date, :as_at) > 45 as met,
    a.cina_assessment_team       as team_id,
    a.cina_assessment_worker_id  as worker_id
from ssd_cin_assessments a
where a.cina_assessment_start_date is not null
