/*
code: CN01
title: Children in need
question: How many children are we working with because they are in need?
kind: stock
good: neither
source: Children in need census, episodes open at the end of the period
comparator: Children in need statistics, children in need at 31 March
notes: Every open episode, also of children on a protection plan, looked after or leaving care. CN01R is the
  rate for each 10,000 children.
*/
select
    e.cine_referral_id        as record_id,
    e.cine_person_id          as person_id,
    e.cine_referral_date      as starts_on,
    e.cine_close_date         as ends_on,
    e.cine_referral_team      as team_id,
    e.cine_referral_worker_id as worker_id
from ssd_cin_episodes e
where e.cine_referral_date is not null
