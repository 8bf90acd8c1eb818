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
with counted as (
    select
        d.step_id,
        d.duty_id,
        d.due_on,
        d.met_on,
        least(d.due_on + interval '1' day, coalesce(d.met_on, d.due_on + interval '1' day)) as from_on
    from local_duties d
    where d.clock_code like 'CIN-REV%'
),
reviews as (
    select
        c.*,
        min(c.from_on) over (
            partition by c.step_id order by c.due_on desc, c.duty_id desc
            rows between unbounded preceding and 1 preceding
        ) as until_on  -- when a later one counts instead
    from counted c
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
join reviews r on r.step_id = p.cinp_cin_plan_id
    and r.from_on <= :as_at
    and (r.until_on is null or r.until_on > :as_at)
where p.cinp_cin_plan_start_date <= :as_at
    and (p.cinp_cin_plan_end_date is null or p.cinp_cin_plan_end_date > :as_at)
