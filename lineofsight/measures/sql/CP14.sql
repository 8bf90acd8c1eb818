/*
code: CP14
title: First core groups within 10 working days
question: Do those who carry out the plan meet soon after it is made?
kind: proportion
good: higher
source: Working Together to Safeguard Children, the clock CP-CORE1
notes: By the day of the conference, of core groups that were held or are overdue. One that is not due yet is left out.
*/
select
    d.duty_id    as record_id,
    d.person_id  as person_id,
    d.started_on as on_date,
    coalesce(d.met_on <= d.due_on, false) as met,
    d.team_id    as team_id,
    d.worker_id  as worker_id
from local_duties d
where d.clock_code = 'CP-CORE1'
    and (d.met_on is not null or d.due_on < :as_at)
