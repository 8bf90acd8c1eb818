/*
code: AS07
title: Assessments given to another because the worker left
question: How often does a child's assessment change hands because somebody left?
kind: proportion
good: lower
source: Local measure, from the reason of each change of worker (LEFTRL)
notes: By the day the assessment was authorised. The time limit runs on when the worker changes. A change counts when
  it was on a day from the assessment's start to its end.
*/
select
    a.cina_assessment_id        as record_id,
    a.cina_person_id            as person_id,
    a.cina_assessment_auth_date as on_date,
    coalesce(l.times > 0, false) as met,
    a.cina_assessment_team      as team_id,
    a.cina_assessment_worker_id as worker_id
from ssd_cin_assessments a
left join (
    select
        s.cina_assessment_id as assessment_id,
        count(i.invo_involvements_id) as times
    from ssd_cin_assessments s
    join ssd_involvements i on i.invo_person_id = s.cina_person_id
    where i.invo_worker_change_reason = 'LEFTRL'
        and i.invo_involvement_start_date >= s.cina_assessment_start_date
        and i.invo_involvement_start_date <= s.cina_assessment_auth_date
    group by s.cina_assessment_id
) l on l.assessment_id = a.cina_assessment_id
where a.cina_assessment_auth_date is not null
    and a.cina_assessment_start_date is not null
