/*
code: AS10
title: Notes and visits recorded in time
question: Is what happened on the record soon after?
kind: proportion
good: higher
source: Local measure, the clock AS-RECORD
notes: Case notes and visits, by the day they were recorded: those recorded within 5 working days of what they tell,
  which is a local default. Each child's copy of one writing counts. What somebody has as a draft is not on the record,
  and does not count until it is.
*/
select
    n.narrative_id as record_id,
    n.person_id    as person_id,
    n.written_on   as on_date,
    working_days(n.happened_on, n.written_on) <= 5 as met,
    p.team_id      as team_id,
    n.worker_id    as worker_id
from local_narratives n
left join local_posts p
    on p.worker_id = n.worker_id and p.started_on <= n.written_on and (p.ended_on is null or p.ended_on > n.written_on)
where n.happened_on is not null
