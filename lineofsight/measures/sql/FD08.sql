/*
code: FD08
title: Referrals
question: How many children are referred to us?
kind: flow
good: neither
source: Children in need census
comparator: Children in need statistics, referrals
england: 650270
england_year: 2021/22
notes: England's figure is a count for the year, given for scale; check it against the published table before quoting it.
*/
select
    r.cine_referral_id        as record_id,
    r.cine_person_id          as person_id,
    r.cine_referral_date      as on_date,
    r.cine_referral_team      as team_id,
    r.cine_referral_worker_id as worker_id
from ssd_cin_episodes r
where r.cine_referral_date is not null
