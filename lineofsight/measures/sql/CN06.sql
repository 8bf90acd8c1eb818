/*
code: CN06
title: Private fostering arrangements known
question: Do people tell us when a child lives with somebody who is not a close relative?
kind: stock
good: higher
source: Local measure, from the register of private fostering
notes: Arrangements open at the end of the period. More is better only because most are thought not to be known.
*/
select
    a.arrangement_id as record_id,
    a.person_id      as person_id,
    a.started_on     as starts_on,
    a.ended_on       as ends_on,
    a.team_id        as team_id,
    a.worker_id      as worker_id
from local_private_fostering a
