/*
code: CP04
title: Initial conferences within 15 working days
question: Do children at risk of significant harm wait too long for a conference?
kind: proportion
good: higher
source: Working Together to Safeguard Children, the clock CP-ICPC
comparator: Children in need statistics, initial conferences within 15 working days
england: 79.2
england_year: 2021/22
notes: By the day of the conference. The 15 working days are counted from the strategy discussion at which the enquiry
  was started; of a child who moved here on a plan, from the day the council was told.
*/
select
    c.icpc_icpc_id        as record_id,
    c.icpc_person_id      as person_id,
    c.icpc_icpc_date      as on_date,
    c.icpc_icpc_date <= c.icpc_icpc_target_date as met,
    c.icpc_icpc_team      as team_id,
    c.icpc_icpc_worker_id as worker_id
from ssd_initial_cp_conference c
where c.icpc_icpc_date is not null
    and c.icpc_icpc_target_date is not null
