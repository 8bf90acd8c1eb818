/*
code: JN01
title: Where contacts led, from the front door to care
question: What becomes of the children we hear about?
kind: category
good: neither
settles: 12
source: Standard Safeguarding Dataset: contacts, referrals, assessments, enquiries, conferences, plans; proceedings
notes: One record for each child of each contact, by the day it was received. Its kind is the way it has come by the day
  of the snapshot, furthest step last; each step is divided from the next by >. A contact that became a referral leads
  to the child's next referral, on the same day or later (local default: within 31 days). Steps are those of that
  referral. Proceedings belong to the child's latest referral before they were issued. Care is a care order or a placement
  order (local default); children who come into care without going to court are not seen here. An enquiry that began
  from a strategy discussion counts as assessed. Who is on the way still says so. A child with two contacts is counted twice.
*/
with referred as (
    select
        c.cont_contact_id,
        e.cine_referral_id,
        e.cine_person_id,
        e.cine_close_date,
        e.cine_referral_nfa,
        e.cine_referral_date,
        row_number() over (
            partition by c.cont_contact_id
            order by e.cine_referral_date, e.cine_referral_id
        ) as place
    from ssd_contacts c
    join ssd_cin_episodes e on e.cine_person_id = c.cont_person_id
        and e.cine_referral_date >= c.cont_contact_date
        and e.cine_referral_date <= c.cont_contact_date + interval '31' day
    where flagged(c.cont_contact_outcome_json, 'NEW_REFERRAL_FLAG')
),
assessed as (
    select
        a.cina_referral_id,
        max(case when a.cina_assessment_auth_date is null then 1 else 0 end) as is_open,
        max(case when flagged(a.cina_assessment_outcome_json, 'STEP_DOWN_EARLY_HELP_FLAG') then 1 else 0 end) as to_help
    from ssd_cin_assessments a
    group by a.cina_referral_id
),
enquired as (
    select
        s.s47e_referral_id,
        max(case when s.s47e_s47_end_date is null then 1 else 0 end) as is_open,
        min(s.s47e_s47_start_date) as first_on
    from ssd_s47_enquiry s
    group by s.s47e_referral_id
),
conferred as (
    select
        i.icpc_referral_id,
        max(case when i.icpc_icpc_date is null then 1 else 0 end) as is_awaited,
        max(case when i.icpc_icpc_date is not null then 1 else 0 end) as is_held
    from ssd_initial_cp_conference i
    group by i.icpc_referral_id
),
protected as (
    select
        p.cppl_referral_id,
        max(case when p.cppl_cp_plan_end_date is null then 1 else 0 end) as is_open,
        min(p.cppl_cp_plan_start_date) as first_on
    from ssd_cp_plans p
    group by p.cppl_referral_id
),
supported as (
    select
        n.cinp_referral_id,
        max(case when n.cinp_cin_plan_end_date is null then 1 else 0 end) as is_open,
        max(n.cinp_cin_plan_start_date) as last_on
    from ssd_cin_plans n
    group by n.cinp_referral_id
),
issued as (
    select
        e.cine_referral_id,
        j.final_outcome,
        j.concluded_on,
        row_number() over (partition by j.proc_id order by e.cine_referral_date desc, e.cine_referral_id desc) as place
    from local_proceedings j
    join ssd_cin_episodes e on e.cine_person_id = j.person_id and e.cine_referral_date <= j.issued_on
    where j.issued_on is not null
),
in_court as (
    select
        i.cine_referral_id,
        case
            when max(case when i.final_outcome in ('care_order', 'care_order_at_home', 'placement_order') then 1 else 0 end) = 1
                then 'Proceedings > Care'
            when max(case when i.concluded_on is null then 1 else 0 end) = 1 then 'Proceedings > Still in court'
            else 'Proceedings > Not in care'
        end as led
    from issued i
    where i.place = 1
    group by i.cine_referral_id
),
helped as (
    select
        r.cine_referral_id,
        count(*) as episodes
    from referred r
    join ssd_early_help_episodes h on h.earl_person_id = r.cine_person_id
        and h.earl_episode_start_date >= r.cine_referral_date
        and h.earl_episode_start_date <= r.cine_referral_date + interval '31' day
    where r.place = 1
    group by r.cine_referral_id
)
select
    c.cont_contact_id   as record_id,
    c.cont_person_id    as person_id,
    c.cont_contact_date as on_date,
    case
        when r.cine_referral_id is not null then 'Referral > ' || case
            when v.cppl_referral_id is not null
                then 'Assessment > Section 47 enquiry > Conference > Protection plan > '
                || coalesce(k.led, case when v.is_open = 1 then 'Still on the plan' else 'Plan ended' end)
            when f.is_held = 1
                then 'Assessment > Section 47 enquiry > Conference > ' || coalesce(k.led, 'No protection plan')
            when f.is_awaited = 1
                then 'Assessment > Section 47 enquiry > Conference > ' || coalesce(k.led, 'Still to be held')
            when q.s47e_referral_id is not null then 'Assessment > Section 47 enquiry > ' || coalesce(
                k.led,
                case
                    when n.last_on >= q.first_on then 'Child in need plan'
                    when q.is_open = 1 then 'Still being looked into'
                    else 'No conference'
                end
            )
            when n.cinp_referral_id is not null
                then 'Assessment > Child in need plan > '
                || coalesce(k.led, case when n.is_open = 1 then 'Still on the plan' else 'Plan ended' end)
            when a.cina_referral_id is not null then 'Assessment > ' || coalesce(
                k.led,
                case
                    when a.is_open = 1 then 'Still being assessed'
                    when a.to_help = 1 then 'Early help'
                    else 'Closed'
                end
            )
            when h.episodes > 0 then 'Early help'
            when r.cine_close_date is not null or r.cine_referral_nfa = 'Y' then 'No further action'
            else 'Still being decided'
        end
        when flagged(c.cont_contact_outcome_json, 'NEW_REFERRAL_FLAG') then 'Referral > Still being decided'
        when flagged(c.cont_contact_outcome_json, 'EXISTING_REFERRAL_FLAG') then 'Already open to us'
        when flagged(c.cont_contact_outcome_json, 'EARLY_HELP_FLAG') then 'Early help'
        when flagged(c.cont_contact_outcome_json, 'ADVICE_FLAG') then 'Advice'
        when flagged(c.cont_contact_outcome_json, 'NFA_FLAG') then 'No further action'
        when c.cont_contact_outcome_json <> '' then 'Something else'
        else 'Still being decided'
    end                 as category
from ssd_contacts c
left join referred r on r.cont_contact_id = c.cont_contact_id and r.place = 1
left join assessed a on a.cina_referral_id = r.cine_referral_id
left join enquired q on q.s47e_referral_id = r.cine_referral_id
left join conferred f on f.icpc_referral_id = r.cine_referral_id
left join protected v on v.cppl_referral_id = r.cine_referral_id
left join supported n on n.cinp_referral_id = r.cine_referral_id
left join in_court k on k.cine_referral_id = r.cine_referral_id
left join helped h on h.cine_referral_id = r.cine_referral_id
where c.cont_contact_date is not null
