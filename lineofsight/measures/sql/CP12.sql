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
with open_plans as (
    select p.*
    from ssd_cp_plans p
    where p.cppl_cp_plan_start_date <= :as_at
        and (p.cppl_cp_plan_end_date is null or p.cppl_cp_plan_end_date > :as_at)
),
seen as (
    select
        v.cppv_cp_plan_id,
        max(v.cppv_cp_visit_date) as last_date
    from ssd_cp_visits v
    join open_plans o on o.cppl_cp_plan_id = v.cppv_cp_plan_id
    where v.cppv_cp_visit_seen = 'Y'
        and v.cppv_cp_visit_date <= :as_at
    group by v.cppv_cp_plan_id
),
frequency as (
    select
        d.step_id,
        d.length,
        row_number() over (partition by d.step_id order by d.started_on desc, d.due_on desc, d.duty_id desc) as place
    from local_duties d
    join open_plans o on o.cppl_cp_plan_id = d.step_id
    where d.clock_code = 'CP-VISIT'
        and d.started_on <= :as_at
)
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    working_days(coalesce(s.last_date, p.cppl_cp_plan_start_date), :as_at) <= coalesce(f.length, 10) as met
from open_plans p
left join seen s on s.cppv_cp_plan_id = p.cppl_cp_plan_id
left join frequency f on f.step_id = p.cppl_cp_plan_id and f.place = 1
