/*
code: CN04
title: Children in need visited in time
question: Is each child in need seen as often as they should be?
kind: stock_proportion
good: higher
source: Local measure, the clock CIN-VISIT
notes: Of plans open at the end of the period that have a visit to make, those whose next visit is not overdue on that
  day. A visit counts when it saw the child. 20 working days is a local default.
*/
with visits as (
    select
        d.step_id,
        d.started_on,
        d.due_on,
        d.met_on,
        lead(d.started_on) over (partition by d.step_id order by d.started_on, d.due_on, d.duty_id) as next_on
    from local_duties d
    where d.clock_code = 'CIN-VISIT'
)
select
    p.cinp_cin_plan_id         as record_id,
    p.cinp_person_id           as person_id,
    p.cinp_cin_plan_start_date as starts_on,
    p.cinp_cin_plan_end_date   as ends_on,
    v.due_on >= :as_at or coalesce(v.met_on <= :as_at, false) as met,
    p.cinp_cin_plan_team       as team_id,
    p.cinp_cin_plan_worker_id  as worker_id
from ssd_cin_plans p
join visits v on v.step_id = p.cinp_cin_plan_id
    and v.started_on <= :as_at
    and (v.next_on is null or v.next_on > :as_at)
where p.cinp_cin_plan_start_date <= :as_at
    and (p.cinp_cin_plan_end_date is null or p.cinp_cin_plan_end_date > :as_at)
