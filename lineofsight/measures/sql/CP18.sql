/*
code: CP18
title: Open child protection plans by category
question: What kinds of harm do children need a plan against?
kind: stock_category
good: neither
source: Children in need census
comparator: Children in need statistics, children with a plan on 31 March by latest category
notes: Plans open at the end of the period, by their latest category.
*/
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    coalesce(p.cppl_cp_plan_latest_category, 'Not known') as category
from ssd_cp_plans p
where p.cppl_cp_plan_start_date is not null
