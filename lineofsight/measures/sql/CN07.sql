/*
code: CN07
title: Private fostering visits in time
question: Is each privately fostered child visited when the law says?
kind: proportion
good: higher
source: Private fostering regulations of 2005, the clocks PF-VISIT1, PF-VISITY1 and PF-VISITY2
notes: Visits by the day on which they were due. A visit in the first year counts when the child was seen alone.
*/
select
    d.duty_id   as record_id,
    d.person_id as person_id,
    d.due_on    as on_date,
    coalesce(d.met_on <= d.due_on, false) as met,
    d.team_id   as team_id,
    d.worker_id as worker_id
from local_duties d
where d.clock_code in ('PF-VISIT1', 'PF-VISITY1', 'PF-VISITY2')
