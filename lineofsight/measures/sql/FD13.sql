/*
code: FD13
title: Police notifications triaged by the next working day
question: Do agencies talk about a child by the day after the police were there?
kind: proportion
good: higher
source: Published papers, the clock FD-TRIAGE
notes: By the day the notification was received. Which notifications go to triage is set by the authority, with dates.
  One still waiting counts as late once it is overdue, and is left out until then. One that a manager decided before
  triage is not counted.
*/
select
    d.step_id    as record_id,
    d.person_id  as person_id,
    d.started_on as on_date,
    coalesce(d.met_on <= d.due_on, false) as met,
    d.team_id    as team_id,
    d.worker_id  as worker_id
from local_duties d
where d.clock_code = 'FD-TRIAGE'
    and (d.met_on is not null or d.due_on < :as_at)
