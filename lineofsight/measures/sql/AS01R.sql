/*
code: AS01R
title: Assessments completed within 45 working days of referral
question: Do children wait too long for an assessment, counted from the day they were referred?
kind: proportion
good: higher
source: Working Together to Safeguard Children, the clock AS-45
beside: AS02
notes: By the day the assessment was authorised. The first assessment of a referral counts from the referral. A later
  one, or one with no referral on record, counts from its own start. AS01 always counts from the start.
*/
with clocked as (
    select
        a.cina_assessment_id,
        a.cina_person_id,
        a.cina_assessment_auth_date,
        a.cina_assessment_team,
        a.cina_assessment_worker_id,
        case
            when r.cine_referral_date is not null and row_number() over (
                partition by a.cina_referral_id
                order by a.cina_assessment_start_date, a.cina_assessment_id
            ) = 1
            then r.cine_referral_date
            else a.cina_assessment_start_date
        end as clock_started_on
    from ssd_cin_assessments a
    left join ssd_cin_episodes r on r.cine_referral_id = a.cina_referral_id
    where a.cina_assessment_start_date is not null
)
select
    k.cina_assessment_id        as record_id,
    k.cina_person_id            as person_id,
    k.cina_assessment_auth_date as on_date,
    working_days(k.clock_started_on, k.cina_assessment_auth_date) <= 45 as met,
    k.cina_assessment_team      as team_id,
    k.cina_assessment_worker_id as worker_id
from clocked k
where k.cina_assessment_auth_date is not null
