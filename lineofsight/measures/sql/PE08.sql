/*
code: PE08
title: Children in court with more than one plan for permanence
question: Is a second plan ready if the first one fails?
kind: stock_proportion
good: higher
source: Local measure, from the plans for permanence that are recorded side by side
notes: Of the children whose care proceedings are open at the end of the period and were decided on less than a year
  before, those with at least two different plans for permanence that stand on that day.
*/
with standing as (
    select
        a.person_id,
        count(distinct a.aim) as how_many
    from local_permanence_aims a
    where a.from_on <= :as_at
        and (a.until_on is null or a.until_on > :as_at)
    group by a.person_id
)
select
    p.proc_id      as record_id,
    p.person_id    as person_id,
    p.decided_on   as starts_on,
    p.concluded_on as ends_on,
    coalesce(s.how_many, 0) >= 2 as met,
    p.team_id      as team_id,
    p.worker_id    as worker_id
from local_proceedings p
left join standing s on s.person_id = p.person_id
where p.decided_on > :as_at - interval '12' month
