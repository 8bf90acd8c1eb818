/*
code: FD09
title: Referrals for each 10,000 children
question: How many children are referred to us, beside other authorities?
kind: stock_rate
good: neither
source: Children in need census
comparator: Children in need statistics, referrals in the year to 31 March, for each 10,000 children
england: 537.7
england_year: 2021/22
notes: Referrals of the twelve months up to the end of the period: each counts for a year from its day. For each 10,000
  people aged 0 to 17 who live in the authority, by the latest estimate of a day before it, or else the first of a later
  day. In the first year of a record there are too few.
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
    cast(e.cine_referral_date + interval '12' month as date) as ends_on,
    k.children                as per
from ssd_cin_episodes e
left join known k on k.place = 1
where e.cine_referral_date is not null
