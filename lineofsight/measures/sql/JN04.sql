/*
code: JN04
title: Where children are {months} months after a protection plan began
question: What has become of the children on a child protection plan, {months} months later?
kind: category
good: neither
after: 3, 6, 12, 24
settles: {months}
source: Standard Safeguarding Dataset: protection plans, referrals, plans, early help; proceedings
notes: One record a protection plan, by the day it began. Where a child is, is the first of these that is so at the
  end of that day (local default): in care by a care order or a placement order; on a protection plan; on a child in
  need plan; open to social care with no plan; in early help; closed. Of a child about whom there was a later referral
  by then it is said first that they were referred again, and then where they are. Children who come into care without
  going to court are not seen here, nor when care ends. Of whom so many months have not passed by the day of the
  snapshot, it says not yet.
*/
with entered as (
    select
        cppl_cp_plan_id as record_id,
        cppl_person_id as person_id,
        cppl_cp_plan_start_date as on_date,
        cast(cppl_cp_plan_start_date + interval '{months}' month as date) as then_on
    from ssd_cp_plans
    where cppl_cp_plan_start_date is not null
),
again as (
    select
        n.record_id,
        count(*) as referrals
    from entered n
    join ssd_cin_episodes e on e.cine_person_id = n.person_id
        and e.cine_referral_date > n.on_date
        and e.cine_referral_date <= n.then_on
    group by n.record_id
),
in_care as (
    select
        n.record_id,
        count(*) as orders
    from entered n
    join local_proceedings j on j.person_id = n.person_id
        and j.concluded_on <= n.then_on
    where j.final_outcome in ('care_order', 'care_order_at_home', 'placement_order')
    group by n.record_id
),
protected as (
    select
        n.record_id,
        count(*) as plans
    from entered n
    join ssd_cp_plans p on p.cppl_person_id = n.person_id
        and p.cppl_cp_plan_start_date <= n.then_on
        and (p.cppl_cp_plan_end_date is null or p.cppl_cp_plan_end_date > n.then_on)
    group by n.record_id
),
supported as (
    select
        n.record_id,
        count(*) as plans
    from entered n
    join ssd_cin_plans p on p.cinp_person_id = n.person_id
        and p.cinp_cin_plan_start_date <= n.then_on
        and (p.cinp_cin_plan_end_date is null or p.cinp_cin_plan_end_date > n.then_on)
    group by n.record_id
),
still_open as (
    select
        n.record_id,
        count(*) as referrals
    from entered n
    join ssd_cin_episodes e on e.cine_person_id = n.person_id
        and e.cine_referral_date <= n.then_on
        and (e.cine_close_date is null or e.cine_close_date > n.then_on)
    group by n.record_id
),
helped as (
    select
        n.record_id,
        count(*) as episodes
    from entered n
    join ssd_early_help_episodes h on h.earl_person_id = n.person_id
        and h.earl_episode_start_date <= n.then_on
        and (h.earl_episode_end_date is null or h.earl_episode_end_date > n.then_on)
    group by n.record_id
)
select
    n.record_id,
    n.person_id,
    n.on_date,
    case
        when n.then_on >= :as_at then 'Not yet'
        else case when a.referrals > 0 then 'Referred again > ' else '' end || case
            when c.orders > 0 then 'In care'
            when p.plans > 0 then 'Protection plan'
            when s.plans > 0 then 'Child in need plan'
            when o.referrals > 0 then 'Open with no plan'
            when h.episodes > 0 then 'Early help'
            else 'Closed'
        end
    end         as category
from entered n
left join again a on a.record_id = n.record_id
left join in_care c on c.record_id = n.record_id
left join protected p on p.record_id = n.record_id
left join supported s on s.record_id = n.record_id
left join still_open o on o.record_id = n.record_id
left join helped h on h.record_id = n.record_id
