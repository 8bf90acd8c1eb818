/*
code: CP06
title: Children with a child protection plan
question: How many children need a plan to be safe?
kind: stock
good: neither
source: Children in need census
comparator: Children in need statistics, children with a plan on 31 March
notes: Plans open at the end of the period. A plan that ends on a day is not open at its end.
*/
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on
from ssd_cp_plans p
where p.cppl_cp_plan_start_date is not null
