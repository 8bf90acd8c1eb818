/*
code: CP13
title: Children on a plan who were seen alone at the last visit
question: Can children tell us what they would not say in front of others?
kind: stock_proportion
good: higher
source: Local measure
notes: Of the plans open at the end of the period, those whose child was seen alone when last seen. Children under four
  are left out, a local default.
*/
with seen as (
    select
        v.cppv_cp_plan_id,
        v.cppv_cp_visit_seen_alone,
        v.cppv_cp_visit_date as seen_on,
        lead(v.cppv_cp_visit_date) over (
            partition by v.cppv_cp_plan_id
            order by v.cppv_cp_visit_date, v.cppv_cp_visit_id
        ) as next_on
    from ssd_cp_visits v
    where v.cppv_cp_visit_seen = 'Y'
        and v.cppv_cp_visit_date is not null
)
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    coalesce(s.cppv_cp_visit_seen_alone = 'Y', false) as met
from ssd_cp_plans p
join ssd_person c on c.pers_person_id = p.cppl_person_id
left join seen s on s.cppv_cp_plan_id = p.cppl_cp_plan_id
    and s.seen_on <= :as_at
    and (s.next_on is null or s.next_on > :as_at)
where p.cppl_cp_plan_start_date <= :as_at
    and (p.cppl_cp_plan_end_date is null or p.cppl_cp_plan_end_date > :as_at)
    and c.pers_dob + interval '48' month <= :as_at
