/*
code: CP09
title: Open plans of two years or more
question: Do children live with a plan for too long without change?
kind: stock_proportion
good: lower
source: Children in need statistics
notes: Of the plans open at the end of the period, those that began two years before or earlier.
*/
select
    p.cppl_cp_plan_id         as record_id,
    p.cppl_person_id          as person_id,
    p.cppl_cp_plan_start_date as starts_on,
    p.cppl_cp_plan_end_date   as ends_on,
    p.cppl_cp_plan_start_date + interval '24' month <= :as_at as met
from ssd_cp_plans p
where p.cppl_cp_plan_start_date is not null
