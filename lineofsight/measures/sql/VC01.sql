/*
code: VC01
title: Narratives written to the child
question: How much of what we write about children could they read as written to them?
kind: proportion
good: higher
source: Local measure
notes: Case notes, visits, screenings, decisions on contacts and referrals, assessments and enquiries handed in,
  conferences, core groups, plans with their goals, reviews and endings, safety plans, and analyses in chronologies, by
  the day they were written and the team their writer was in. Each child's copy of one writing counts. To whom a
  narrative is written is the writer's word, and nobody has judged how it reads. Notes of what an agency or a parent
  said are left out; so is a manager's decision beside an assessment, an enquiry or a plan, which has a mark of its own.
*/
select
    n.narrative_id      as record_id,
    n.person_id         as person_id,
    n.written_on        as on_date,
    n.is_to_child = 'Y' as met,
    p.team_id           as team_id,
    n.worker_id         as worker_id
from local_narratives n
left join local_posts p
    on p.worker_id = n.worker_id and p.started_on <= n.written_on and (p.ended_on is null or p.ended_on > n.written_on)
