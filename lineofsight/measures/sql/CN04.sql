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
with latest as (
    select
        d.step_id,
        d.due_on,
        d.met_on,
        row_number() over (partition by d.step_id order by d.started_on desc, d.due_on desc, d.duty_id desc) as place
    from local_duties d
    join ssd_cin_plans o on o.cinp_cin_plan_id = d.step_id
        and o.cinp_cin_plan_start_date <= :as_at
        and (o.cinp_cin_plan_end_date is null or o.cinp_cin_plan_end_date > :as_at)
    where d.clock_code = 'CIN-VISIT'
        and d.started_on <= :as_at
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
join latest v on v.step_id = p.cinp_cin_plan_id and v.place = 1
where p.cinp_cin_plan_start_date is not null
