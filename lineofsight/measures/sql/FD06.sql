/*
code: FD06
title: Red contacts with a response on the same day
question: Is a child who can't wait answered straight away?
kind: proportion
good: higher
source: Published papers, the clock FD-RAG-RED
notes: By the day the contact was rated red. One still without a response counts as late once its day is over, and is
  left out until then. One that was rated again as less urgent is not counted.
*/
select
    d.step_id    as record_id,
    d.person_id  as person_id,
    d.started_on as on_date,
    coalesce(d.met_on <= d.due_on, false) as met,
    d.team_id    as team_id,
    d.worker_id  as worker_id
from local_duties d
where d.clock_code = 'FD-RAG-RED'
    and (d.met_on is not null or d.due_on < :as_at)
