/*
code: EH02
title: Early help closed with a positive outcome
question: Does early help end because the family reached its goals?
kind: proportion
good: higher
source: Local
notes: By the day early help ended. Positive means that every goal of the family's plan was reached. Step-ups to social
  care are left out here, and counted in EH04.
*/
select
    h.episode_id as record_id,
    h.person_id  as person_id,
    h.ended_on   as on_date,
    coalesce(h.outcome = 'goals_met', false) as met,
    h.team_id    as team_id,
    h.worker_id  as worker_id
from local_early_help h
where h.ended_on is not null
    and h.outcome <> 'step_up'
