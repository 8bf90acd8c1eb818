/*
code: EH01
title: Open early help cases
question: How many children have early help?
kind: stock
good: neither
unit: children
source: Local
notes: Children whose early help is open at the end of the period, as the national dataset lists them. Each child of a family counts once.
*/
select
    e.earl_episode_id         as record_id,
    e.earl_person_id          as person_id,
    e.earl_episode_start_date as starts_on,
    e.earl_episode_end_date   as ends_on,
    h.team_id                 as team_id,
    h.worker_id               as worker_id
from ssd_early_help_episodes e
left join local_early_help h on h.episode_id = e.earl_episode_id
where e.earl_episode_start_date is not null
