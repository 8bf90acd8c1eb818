/*
code: CP10
title: Plans ended that lasted two years or more
question: Did children live with a plan for too long?
kind: proportion
good: lower
source: Children in need statistics
comparator: Children in need statistics, plans ended that lasted two years or more
england: 3.8
england_year: 2021/22
notes: By the day the plan ended.
*/
select
    p.cppl_cp_plan_id       as record_id,
    p.cppl_person_id        as person_id,
    p.cppl_cp_plan_end_date as on_date,
    p.cppl_cp_plan_start_date + interval '24' month <= p.cppl_cp_plan_end_date as met
from ssd_cp_plans p
where p.cppl_cp_plan_end_date is not null
    and p.cppl_cp_plan_start_date is not null
