/*
code: CP11
title: Child protection plans reviewed in time
question: Is every plan looked at again when it should be?
kind: stock_proportion
good: higher
source: Working Together to Safeguard Children, the clocks CP-RCPC1 and CP-RCPCN
comparator: Children in need statistics, plans reviewed within the required timescales
notes: Of the plans open at the end of the period for three months or more, those with every review in time. The first
  is within three months of the plan's start, and each later one within six months of the one before.
*/
with reviews as (
    select
        r.cppr_cp_plan_id,
        r.cppr_cp_review_date,
        lag(r.cppr_cp_review_date) over (partition by r.cppr_cp_plan_id order by r.cppr_cp_review_date) as before_date
    from ssd_cp_reviews r
    where r.cppr_cp_review_date <= :as_at
),
judged as (
    select
        p.cppl_cp_plan_id as plan_id,
        max(v.cppr_cp_review_date) as last_date,
        min(case
            when v.before_date is null then
                case when v.cppr_cp_review_date <= p.cppl_cp_plan_start_date + interval '3' month then 1 else 0 end
            when v.cppr_cp_review_date <= v.before_date + interval '6' month then 1
            else 0
        end) as all_in_time
    from ssd_cp_plans p
    join reviews v on v.cppr_cp_plan_id = p.cppl_cp_plan_id
    group by p.cppl_cp_plan_id
)
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    coalesce(
        j.all_in_time = 1 and j.last_date + interval '6' month >= :as_at,
        p.cppl_cp_plan_start_date + interval '3' month >= :as_at
    )                         as met
from ssd_cp_plans p
left join judged j on j.plan_id = p.cppl_cp_plan_id
where p.cppl_cp_plan_start_date + interval '3' month <= :as_at
