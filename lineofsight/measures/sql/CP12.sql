/*
code: CP12
title: Children on a plan who were seen in time
question: Do we see the children we are most worried about?
kind: stock_proportion
good: higher
source: Local measure, the clock CP-VISIT
notes: Of the plans open at the end of the period, those whose child was seen within as many working days before it as
  the plan says, or that began in them: 10 where the plan says nothing else, which is a local default. A visit at which
  the child was not seen does not count.
*/
with seen as (
    select
        v.cppv_cp_plan_id,
        v.cppv_cp_visit_date as seen_on,
        lead(v.cppv_cp_visit_date) over (
            partition by v.cppv_cp_plan_id
            order by v.cppv_cp_visit_date, v.cppv_cp_visit_id
        ) as next_on
    from ssd_cp_visits v
    where v.cppv_cp_visit_seen = 'Y'
        and v.cppv_cp_visit_date is not null
),
frequency as (
    select
        d.step_id,
        d.length,
        d.started_on,
        lead(d.started_on) over (partition by d.step_id order by d.started_on, d.due_on, d.duty_id) as next_on
    from local_duties d
    where d.clock_code = 'CP-VISIT'
)
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    working_days(coalesce(s.seen_on, p.cppl_cp_plan_start_date), :as_at) <= coalesce(f.length, 10) as met
from ssd_cp_plans p
left join seen s on s.cppv_cp_plan_id = p.cppl_cp_plan_id
    and s.seen_on <= :as_at
    and (s.next_on is null or s.next_on > :as_at)
left join frequency f on f.step_id = p.cppl_cp_plan_id
    and f.started_on <= :as_at
    and (f.next_on is null or f.next_on > :as_at)
where p.cppl_cp_plan_start_date <= :as_at
    and (p.cppl_cp_plan_end_date is null or p.cppl_cp_plan_end_date > :as_at)
