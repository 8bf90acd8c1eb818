/*
code: FD14
title: Days from asking for a service to having it
question: How long does a family wait for help that was asked for?
kind: duration
good: lower
unit: days
source: Local default
notes: By the day of the first session the child came to, in calendar days from the day it was asked for. Services of
  providers, of our own teams, and those that a panel decides are counted alike. Who still waits is not counted until
  they come: the catalogue shows how many wait.
*/
select
    r.request_id as record_id,
    r.person_id  as person_id,
    r.first_on   as on_date,
    date_diff('day', r.asked_on, r.first_on) as value
from local_service_requests r
where r.first_on is not null
