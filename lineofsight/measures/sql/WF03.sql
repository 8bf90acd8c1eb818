/*
code: WF03
title: Teams with individual caseloads above the band
question: In how many teams does anybody hold more than they should?
kind: proportion
good: lower
source: Local
notes: At the end of each month, of the teams whose workers hold cases: those in which a worker holds more children, for a whole-time worker, than the service's band allows. Managers are left out.
*/
select
    min(c.caseload_id)                          as record_id,
    nullif(min(c.team_id), min(c.team_id))      as person_id,  -- of no one child
    c.on_date                                   as on_date,
    max(c.children / c.fte) > max(c.highest)    as met,
    c.team_id                                   as team_id
from local_caseloads c
where c.highest is not null
    and c.is_manager = 'N'
    and c.children > 0
group by c.team_id, c.on_date
