/*
code: CN02
title: Child in need plans reviewed in time
question: Do we look again, with the family, at whether the plan helps?
kind: stock_proportion
good: higher
source: Local measure, the clocks CIN-REV1 and CIN-REVN
notes: Of plans open at the end of the period that have had a review due or held, those whose latest such review was
  held by its date: 6 weeks after the plan was agreed, then 12 weeks after each review. Both limits are local defaults.
*/
with latest as (
    select
        d.step_id,
        d.due_on,
        d.met_on,
        row_number() over (partition by d.step_id order by d.due_on desc, d.duty_id desc) as place
    from local_duties d
    join ssd_cin_plans o on o.cinp_cin_plan_id = d.step_id
        and o.cinp_cin_plan_start_date <= :as_at
        and (o.cinp_cin_plan_end_date is null or o.cinp_cin_plan_end_date > :as_at)
    where d.clock_code in ('CIN-REV1', 'CIN-REVN')
        and (d.due_on < :as_at or d.met_on <= :as_at)
)
select
    p.cinp_cin_plan_id         as record_id,
    p.cinp_person_id           as person_id,
    p.cinp_cin_plan_start_date as starts_on,
    p.cinp_cin_plan_end_date   as ends_on,
    coalesce(r.met_on <= r.due_on and r.met_on <= :as_at, false) as met,
    p.cinp_cin_plan_team       as team_id,
    p.cinp_cin_plan_worker_id  as worker_id
from ssd_cin_plans p
join latest r on r.step_id = p.cinp_cin_plan_id and r.place = 1
where p.cinp_cin_plan_start_date is not null
