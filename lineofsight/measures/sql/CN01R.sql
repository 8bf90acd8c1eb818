/*
code: CN01R
title: Children in need for each 10,000 children
question: How many of our children are in need, beside other authorities?
kind: stock_rate
good: neither
source: Children in need census, episodes open at the end of the period
comparator: Children in need statistics, children in need at 31 March, for each 10,000 children
england: 334.3
england_year: 2022
notes: Every open episode, also of children on a protection plan, looked after or leaving care, for each 10,000 people
  aged 0 to 17 who live in the authority, by the latest estimate of a day before it, or else the first of a later day.
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
    e.cine_referral_id        as record_id,
    e.cine_person_id          as person_id,
    e.cine_referral_date      as starts_on,
    e.cine_close_date         as ends_on,
    k.children                as per
from ssd_cin_episodes e
left join known k on k.place = 1
where e.cine_referral_date is not null
