/* Where each of `entered` (record_id, person_id, on_date, then_on, closed_as) is at the end of then_on: the first, by
   place, of the spells that run over that day; and whether a later referral had come by then. */
spells as (
    select
        person_id,
        concluded_on    as started_on,
        cast(null as date) as ended_on,
        1               as place
    from local_proceedings
    where final_outcome in ('care_order', 'care_order_at_home', 'placement_order')
    union all
    select
        cppl_person_id          as person_id,
        cppl_cp_plan_start_date as started_on,
        cppl_cp_plan_end_date   as ended_on,
        2                       as place
    from ssd_cp_plans
    union all
    select
        cinp_person_id           as person_id,
        cinp_cin_plan_start_date as started_on,
        cinp_cin_plan_end_date   as ended_on,
        3                        as place
    from ssd_cin_plans
    union all
    select
        cine_person_id     as person_id,
        cine_referral_date as started_on,
        cine_close_date    as ended_on,
        4                  as place
    from ssd_cin_episodes
    union all
    select
        earl_person_id          as person_id,
        earl_episode_start_date as started_on,
        earl_episode_end_date   as ended_on,
        5                       as place
    from ssd_early_help_episodes
),
found as (
    select
        n.record_id,
        min(case when s.ended_on is null or s.ended_on > n.then_on then s.place end) as place,
        max(case when s.place = 4 and s.started_on > n.on_date then 1 end)          as again
    from entered n
    join spells s on s.person_id = n.person_id
        and n.then_on < :as_at
        and s.started_on <= n.then_on
        and (s.ended_on is null or s.ended_on > n.then_on or (s.place = 4 and s.started_on > n.on_date))
    group by n.record_id
)
select
    n.record_id,
    n.person_id,
    n.on_date,
    case
        when n.then_on >= :as_at then 'Not yet'
        else case when f.again = 1 then 'Referred again > ' else '' end || case
            when f.place = 1 then 'In care'
            when f.place = 2 then 'Protection plan'
            when f.place = 3 then 'Child in need plan'
            when f.place = 4 then 'Open with no plan'
            when f.place = 5 then 'Early help'
            when f.again = 1 then 'Closed'
            else n.closed_as
        end
    end         as category
from entered n
left join found f on f.record_id = n.record_id
