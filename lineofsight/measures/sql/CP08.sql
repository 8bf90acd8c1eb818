/*
code: CP08
title: Plans that are a second or later one
question: Do children need a plan again because what was done did not last?
kind: proportion
good: lower
source: Children in need statistics
comparator: Children in need statistics, second or subsequent plans
england: 23.3
england_year: 2021/22
notes: Plans begun, by the day they began: those of a child who ever had one before. A plan begun on the same day is
  not an earlier one.
*/
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as on_date,
    f.first_start < p.cppl_cp_plan_start_date as met
from ssd_cp_plans p
join (
    select
        e.cppl_person_id               as person_id,
        min(e.cppl_cp_plan_start_date) as first_start
    from ssd_cp_plans e
    group by e.cppl_person_id
) f on f.person_id = p.cppl_person_id
where p.cppl_cp_plan_start_date is not null
