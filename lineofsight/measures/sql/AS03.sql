/*
code: AS03
title: Children seen during assessment
question: Did the social worker see the child?
kind: proportion
good: higher
source: Annex A, list 4
notes: By the day the assessment was authorised. Nothing recorded counts as not seen.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    coalesce(a.cina_assessment_child_seen = 'Y', false) as met,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
