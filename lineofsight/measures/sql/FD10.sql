/*
code: FD10
title: Re-referrals within 12 months
question: Do children come back because they were not helped the first time?
kind: proportion
good: lower
source: Children in need census
comparator: Children in need statistics, re-referrals within 12 months
england: 21.5
england_year: 2021/22
notes: Counted from the date of the previous referral of the same child, not from its closure. The same date a year
  before is within 12 months. Another referral on the same day is not a previous one.
*/
with referral_days as (
    select distinct e.cine_person_id, e.cine_referral_date
    from ssd_cin_episodes e
    where e.cine_referral_date is not null
),
previous as (
    select
        d.cine_person_id,
        d.cine_referral_date,
        lag(d.cine_referral_date) over (partition by d.cine_person_id order by d.cine_referral_date) as previous_date
    from referral_days d
)
select
    r.cine_referral_id        as record_id,
    r.cine_person_id          as person_id,
    r.cine_referral_date      as on_date,
    coalesce(p.previous_date >= r.cine_referral_date - interval '12' month, false) as met,
    r.cine_referral_team      as team_id,
    r.cine_referral_worker_id as worker_id
from ssd_cin_episodes r
join previous p on p.cine_person_id = r.cine_person_id and p.cine_referral_date = r.cine_referral_date
