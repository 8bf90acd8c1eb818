/*
code: CP05
title: Initial conferences that made a plan
question: Are conferences held about the children who need a plan?
kind: proportion
good: neither
source: Children in need statistics
notes: By the day of the conference.
*/
select
    c.icpc_icpc_id        as record_id,
    c.icpc_person_id      as person_id,
    c.icpc_icpc_date      as on_date,
    coalesce(c.icpc_icpc_outcome_cp_flag = 'Y', false) as met,
    c.icpc_icpc_team      as team_id,
    c.icpc_icpc_worker_id as worker_id
from ssd_initial_cp_conference c
where c.icpc_icpc_date is not null
