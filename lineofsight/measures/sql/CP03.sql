/*
code: CP03
title: Children with an initial child protection conference
question: For how many children is a conference held?
kind: flow
good: neither
source: Children in need census
comparator: Children in need statistics, initial child protection conferences
notes: A row for each child, by the day of the conference. Conferences arranged and not held are not counted.
*/
select
    c.icpc_icpc_id        as record_id,
    c.icpc_person_id      as person_id,
    c.icpc_icpc_date      as on_date,
    c.icpc_icpc_team      as team_id,
    c.icpc_icpc_worker_id as worker_id
from ssd_initial_cp_conference c
where c.icpc_icpc_date is not null
