/*
code: EH11
title: Children who began with a service under a contract
question: Who takes part in what we have contracted for?
kind: flow
good: neither
source: Local default
notes: By the day of the first session the child came to. A child who began with two services is counted once for each.
*/
select
    r.request_id as record_id,
    r.person_id  as person_id,
    r.first_on   as on_date
from local_service_requests r
where r.first_on is not null
    and r.contract <> ''
