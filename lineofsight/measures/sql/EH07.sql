/*
code: EH07
title: My Family Plans covering all presenting risks
question: Does the family's plan answer everything that people were worried about at the start?
kind: proportion
good: higher
source: Local measure, from what inspectors found
notes: All plans, by the day the family first agreed to them. A plan covers its risks when every risk on the contact
  that the journey began with maps to an action. A risk left out with a reason has no action, so the plan does not
  cover it. A risk found by the day the plan was agreed to be no longer one needs no action. A plan whose contact
  named no risk is left out.
*/
with presenting as (
    select
        r.plan_id,
        min(case when r.has_action = 'Y' then 1 else 0 end) as covers_all
    from local_plan_risks r
    join local_plans a on a.plan_id = r.plan_id
    where r.is_on_contact = 'Y'
        and (r.ended_on is null or r.ended_on > a.agreed_on)
    group by r.plan_id
)
select
    p.plan_id   as record_id,
    p.person_id as person_id,
    p.agreed_on as on_date,
    coalesce(q.covers_all = 1, false) as met,
    p.team_id   as team_id,
    p.worker_id as worker_id
from local_plans p
join presenting q on q.plan_id = p.plan_id
where p.step_kind = 'early_help'
