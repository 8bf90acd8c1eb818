/*
code: CP07
title: Child protection plans for each 10,000 children
question: How many of our children need a plan to be safe, beside other authorities?
kind: stock_rate
good: neither
source: Children in need census
comparator: Children in need statistics, children with a plan on 31 March, for each 10,000 children
england: 42.1
england_year: 2022
notes: Plans open at the end of the period, for each 10,000 people aged 0 to 17 who live in the authority, by the latest
  estimate of a day before it, or else the first of a later day.
*/
with known as (
    select
        p.children,
        row_number() over (
            order by
                case when p.on_date <= :as_at then 0 else 1 end,
                case when p.on_date <= :as_at then p.on_date end desc,
                p.on_date,
                p.recorded_on desc,
                p.population_id desc
        ) as place
    from local_population p
)
select
    c.cppl_cp_plan_id         as record_id,
    c.cppl_person_id          as person_id,
    c.cppl_cp_plan_start_date as starts_on,
    c.cppl_cp_plan_end_date   as ends_on,
    k.children                as per
from ssd_cp_plans c
left join known k on k.place = 1
where c.cppl_cp_plan_start_date is not null
