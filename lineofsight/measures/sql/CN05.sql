/*
code: CN05
title: Children in need for two years or more
question: For how many children does need go on and on?
kind: stock_proportion
good: lower
source: Children in need census, episodes open at the end of the period
comparator: Children in need statistics, duration of open episodes
notes: Episodes whose main need is the child's disability (N2) are left out, because such need often lasts.
*/
select
    e.cine_referral_id        as record_id,
    e.cine_person_id          as person_id,
    e.cine_referral_date      as starts_on,
    e.cine_close_date         as ends_on,
    e.cine_referral_date <= :as_at - interval '24' month as met,
    e.cine_referral_team      as team_id,
    e.cine_referral_worker_id as worker_id
from ssd_cin_episodes e
where e.cine_referral_date is not null
    and coalesce(e.cine_cin_primary_need_code, '') <> 'N2'
