"""A value for every parameter that an address may hold, so that the route test can visit every page.

Add yours: the key is the parameter's name, or "view name/parameter" where one name means two things. The value is a
function that makes what the address leads to and returns what goes in the address. It runs once for each test.
"""

from collections.abc import Callable
from typing import Any

from tests.factories import (
    audits,
    bodies,
    catalogue,
    chronologies,
    council,
    court,
    decisions,
    declaring,
    documents,
    early_help,
    front_door,
    history,
    judging,
    letters,
    moderngov,
    need,
    need_to_know,
    papers,
    plans,
    programmes,
    protection,
    questions,
    record,
    retention,
    reviews,
    rights,
    scrutiny,
    service,
    sharing,
    teams,
    transfers,
    writing,
)
from tests.factories.access import make_user
from tests.factories.snapshots import make_figure, make_snapshot

PAGES_OF_A_RECORD = (
    *("person", "chronology", "family", "notes", "duties", "readers", "correct", "identifier_new", "move"),
    *("note_new", "visit_new", "relate", "chronologies", "chronology_new"),
    *("restricted", "restriction", "restriction_end", "reader_remove", "exclusions", "conflict"),
)

PAGES_OF_A_PLAN = (
    *("plan", "plan_start", "plan_words", "plan_agree", "plan_submit", "plan_decide", "plan_return", "plan_review"),
    *("plan_family", "plan_version", "goal_new", "step_risks", "risk_new"),
)

PAGES_OF_A_DRAFT = (
    *("compose", "details", "delete", "publish"),
    *("add", "add_figure", "edit", "edit_figure", "move", "remove"),
)

PAGES_OF_A_CONTACT = (
    *("contact", "who", "rate", "screen", "decide", "tell"),
    *("ask", "give", "forward", "urgent", "urgent_strategy", "urgent_visit", "night"),
    *("checklist", "checklist_say"),
)
PAGES_OF_A_PARTNER = ("receipt", "my_referral")
PAGES_OF_A_CHILD_IN_NEED = ("safety", "safety_new", "tools", "tool_new")
PAGES_OF_AN_ASSESSMENT = ("overview", "section", "risks", "factors", "outcome", "submit", "checkpoint")

PAGES_OF_EARLY_HELP = (
    *("episode", "led", "first_contact", "intensity", "lead", "take_in", "section", "share", "family_copy", "submit"),
    *("review", "send_back", "finish"),
)

SAMPLE: dict[str, Callable[[], Any]] = {
    "passkey_id": lambda: 1,
    "draft_id": lambda: 1,
    "access:end_session/reference": lambda: "no-such-session",
    "account_id": lambda: make_user("partner").pk,
    **{f"record:{view}/pk": lambda: record.PersonFactory().pk for view in PAGES_OF_A_RECORD},
    **{
        f"documents:{view}/pk": lambda: record.PersonFactory().pk
        for view in ("documents", "document_new", "file_remove")
    },
    "record:risks/pk": lambda: record.PersonFactory().pk,
    **{f"record:{view}/pk": lambda: plans.make_plan().pk for view in PAGES_OF_A_PLAN},
    "record:plan_version/number": lambda: 1,
    "record:plan_uncovered/pk": lambda: plans.uncovered_plan().pk,
    "record:plan_uncovered/risk": lambda: plans.risk_of(plans.uncovered_plan()).pk,
    **{
        f"record:{view}/pk": lambda: plans.sample_goal().pk
        for view in ("goal_change", "goal_result", "goal_take_out", "action_new")
    },
    **{
        f"record:{view}/pk": lambda: plans.sample_goal().actions.get().pk for view in ("action_done", "action_take_out")
    },
    "rights:request_new/pk": lambda: record.PersonFactory().pk,
    **{
        f"rights:{view}/request_id": lambda: rights.released().pk
        for view in ("record_pdf", "record_json", "record_archive")
    },
    **{f"retention:{view}/pk": lambda: record.PersonFactory().pk for view in ("hold_new", "propose")},
    "disposal_id": lambda: retention.sample_disposal().pk,
    "hold_id": lambda: retention.sample_hold().pk,
    "certificate_id": lambda: retention.sample_certificate().pk,
    "piece_id": lambda: rights.sample_request().pieces.first().pk,
    "document_id": lambda: documents.make_document().pk,
    "record:transfer_new/pk": lambda: transfers.sample_step().pk,
    **{f"early_help:{view}/step_id": lambda: early_help.sample_episode().pk for view in PAGES_OF_EARLY_HELP},
    "early_help:section/key": lambda: "story",
    "service_id": lambda: catalogue.sample_service().pk,
    "request_id": lambda: rights.sample_request().pk,
    **{
        f"catalogue:{view}/request_id": lambda: catalogue.sample_request().pk
        for view in ("request", "answer", "session", "end")
    },
    "catalogue:decided/request_id": lambda: catalogue.at_panel().pk,
    "outside_id": lambda: catalogue.make_outside().pk,
    "front_door:asked_service/outside_id": lambda: catalogue.make_outside(make_user("partner")).pk,
    "contract_id": lambda: catalogue.sample_contract().pk,
    "provider_id": lambda: catalogue.sample_contract().provider_id,
    "strategy_id": lambda: early_help.sample_priority().strategy_id,
    "priority_id": lambda: early_help.sample_priority().pk,
    "round_id": lambda: early_help.sample_audit().round_id,
    "audit_id": lambda: early_help.sample_audit().pk,
    "programme_id": lambda: programmes.sample_programme().pk,
    "enrolment_id": lambda: programmes.sample_enrolment().pk,
    "claim_id": lambda: programmes.sample_claim().pk,
    **{f"programmes:{view}/pk": lambda: record.PersonFactory().pk for view in ("of_child", "attach")},
    **{f"programmes:{view}/pk": lambda: record.PersonFactory().pk for view in ("schools_of_child", "place_new")},
    **{
        f"programmes:{view}/programme_id": lambda: programmes.sample_pilot().pk
        for view in ("pilot", "pilot_school_new")
    },
    "school_id": lambda: programmes.sample_school().pk,
    "catalogue:refer/pk": lambda: record.PersonFactory().pk,
    "transfer_id": lambda: transfers.sample_transfer().pk,
    "record:allocate/pk": lambda: record.open_step().pk,
    **{f"record:{view}/pk": lambda: teams.appointed().team_id for view in ("team", "team_close", "position_new")},
    **{f"record:{view}/pk": lambda: teams.make_position().pk for view in ("appoint", "position_end")},
    "record:post_end/pk": lambda: teams.appointed().pk,
    "record:cover_end/pk": lambda: teams.make_cover().pk,
    **{f"record:{view}/pk": lambda: teams.leaver().pk for view in ("leaver", "leaving_day", "leaver_close")},
    "record:hand_over/pk": lambda: record.open_step(worker=record.PostFactory().worker).pk,
    "record:lateness/pk": lambda: record.open_step().duties.first().pk,
    "record:relationship_end/pk": lambda: record.RelationshipFactory().pk,
    "record:relationship_correct/pk": lambda: record.RelationshipFactory().pk,
    "chronology": lambda: chronologies.make_chronology().pk,
    "entry": lambda: chronologies.make_entry().pk,
    **{f"record:{view}/pk": lambda: record.PersonFactory().pk for view in ("visits", "visit_plan")},
    "planned": lambda: writing.planned_visit().pk,
    "what": lambda: "note",
    "number": lambda: writing.written_note().pk,
    "held": lambda: writing.held_back().pk,
    **{f"letters:{view}/pk": lambda: record.PersonFactory().pk for view in ("letters", "letter_new", "address_keep")},
    "letter_id": lambda: letters.make_letter().pk,
    "letters:as_issued/letter_id": lambda: letters.issued_letter().pk,
    "kept": lambda: letters.make_kept().pk,
    "record:household/pk": lambda: record.sample_home().person_id,
    "record:residence_correct/pk": lambda: record.sample_home().pk,
    "record:household/residence": lambda: record.sample_home().pk,
    "record:reader_remove/account": lambda: make_user().pk,
    "record:exclusion_end/pk": lambda: need_to_know.sample_exclusion().pk,
    **{f"record:{view}/pk": lambda: record.PersonFactory().pk for view in ("shares", "share_new")},
    "record:agency_join/pk": lambda: sharing.make_agency().pk,
    "record:agency_leave/pk": lambda: sharing.make_agency_account().pk,
    "record:band_new/service": lambda: "assessment",
    "record:weight_new/kind": lambda: "contact",
    "record:colleague/pk": lambda: record.PersonFactory().pk,
    **{
        f"bodies:{view}/pk": lambda: record.PersonFactory().pk
        for view in ("body_new_about", "agenda_add", "actions_about")
    },
    **{f"bodies:{view}/pk": lambda: record.PersonFactory().pk for view in ("body_new_about", "agenda_add")},
    **{f"court:{view}/pk": lambda: record.PersonFactory().pk for view in ("ask", "emergency")},
    "court:step/step_id": lambda: court.emergency()[0].pk,
    "court:act/step_id": lambda: court.issued()[0].pk,
    "court:act/key": lambda: "hearing",
    "court:decide/step_id": lambda: court.ask()[0].pk,
    "court:decide/key": lambda: "panel",
    "hearing_id": lambda: court.sample_hearing().pk,
    "aim_id": lambda: court.sample_aim().pk,
    "body_id": lambda: bodies.make_body().pk,
    "membership:update_end/standing_id": lambda: council.update_of_panel().pk,
    "standing_id": lambda: bodies.standing_item().pk,
    "bodies:action_ask_again/action_id": lambda: bodies.followed_action().pk,
    "membership_id": lambda: bodies.make_member().pk,
    "bodies:invitation_answer/asked_id": lambda: bodies.make_asked().pk,
    "asked_id": lambda: 1,
    "bodies:action_from/kind": lambda: "record.person",
    "bodies:action_from/number": lambda: record.PersonFactory().pk,
    "meeting_id": lambda: bodies.held_meeting().pk,
    "item_id": lambda: bodies.make_item().pk,
    "action_id": lambda: bodies.make_action().pk,
    "watched": lambda: need_to_know.sample_watched_name().pk,
    "share": lambda: need_to_know.sample_share().pk,
    "record:adoption/pk": lambda: record.PersonFactory().pk,
    **{
        f"record:{view}/sealing": lambda: need_to_know.sample_adoption().pk
        for view in ("sealing", "sealing_check", "unseal")
    },
    "record:glass_review/pk": lambda: need_to_know.sample_glass().pk,
    "relative": lambda: record.PersonFactory().pk,
    **{f"record:{view}/pk": lambda: record.PersonFactory().pk for view in ("about", "alias_new", "fact_new", "merge")},
    "record:born/pk": lambda: history.unborn_child().pk,
    "record:fact_new/kind": lambda: "religion",
    "record:alias_withdraw/pk": lambda: history.make_alias().pk,
    "record:fact_end/pk": lambda: history.make_fact().pk,
    "record:fact_withdraw/pk": lambda: history.make_fact().pk,
    "record:duplicate_dismiss/pk": lambda: history.make_pair().pk,
    "record:merge_undo/pk": lambda: history.make_merge().pk,
    **{f"front_door:{view}/step_id": lambda: service.make_contact().pk for view in PAGES_OF_A_CONTACT},
    **{f"front_door:{view}/step_id": lambda: service.partner_contact().pk for view in PAGES_OF_A_PARTNER},
    **{f"front_door:{view}/step_id": lambda: service.make_referral().pk for view in ("referral", "referral_decide")},
    "file_id": lambda: front_door.loaded_file().pk,
    "triage_meeting_id": lambda: front_door.triage_meeting().pk,
    "triage_id": lambda: front_door.at_triage().pk,
    "front_door:triage_say/triage_id": lambda: front_door.at_triage_with(make_user("partner")).pk,
    "place_id": lambda: front_door.rota_place().pk,
    "marac_id": lambda: front_door.marac_referral().pk,
    "front_door:checklist_say/part": lambda: "school",
    "referral_id": lambda: front_door.re_referral().pk,
    "check_id": lambda: front_door.asked_check().pk,
    "front_door:my_answer/check_id": lambda: front_door.asked_check(asked_of=make_user("partner")).pk,
    "visit_id": lambda: front_door.urgent_visit().pk,
    "turn_id": lambda: front_door.night_turn().pk,
    "direction_id": lambda: front_door.direction_step().pk,
    "consent_id": lambda: front_door.consent().pk,
    **{
        f"front_door:{view}/pk": lambda: record.PersonFactory().pk
        for view in ("consents", "consent_new", "maracs", "marac_new")
    },
    **{f"assessment:{view}/step_id": lambda: service.make_assessment().pk for view in PAGES_OF_AN_ASSESSMENT},
    **{
        f"assessment:{view}/step_id": lambda: service.submitted_assessment().assessment.pk
        for view in ("review", "send_back")
    },
    "assessment:withdrawn/step_id": lambda: service.make_assessment().pk,
    "assessment:audit/step_id": lambda: service.authorised_assessment().pk,
    "assessment:enquiry/step_id": lambda: judging.sample_drawn().pk,
    "assessment:decide_consent/pk": lambda: judging.sample_withdrawn().pk,
    "assessment:section/key": lambda: "analysis",
    "assessment:parents/step_id": lambda: service.make_assessment().pk,
    "assessment:parent/step_id": lambda: service.with_parents().pk,
    "assessment:parent/parent": lambda: service.mother_of(service.with_parents()).pk,
    **{f"child_in_need:{view}/pk": lambda: need.step_in_force().pk for view in ("review", "end", "grade", "move")},
    **{f"child_in_need:{view}/pk": lambda: record.PersonFactory().pk for view in PAGES_OF_A_CHILD_IN_NEED},
    **{
        f"child_in_need:{view}/pk": lambda: need.told_of().pk
        for view in ("arrangement", "notification", "suitability", "change", "arrangement_end")
    },
    **{f"child_in_need:{view}/plan": lambda: need.sample_safety().pk for view in ("safety_grade", "safety_end")},
    "code": lambda: "AS01",
    "performance:measure_file/form": lambda: "csv",
    "performance:overview_file/form": lambda: "csv",
    "view_id": lambda: declaring.make_view().pk,
    "performance:service/service": lambda: "assessment",
    "performance:service_file/service": lambda: "assessment",
    "performance:service_file/form": lambda: "csv",
    "performance:cohorts_file/form": lambda: "csv",
    "performance:flow_file/form": lambda: "csv",
    "target_id": lambda: declaring.make_target().pk,
    "event_id": lambda: declaring.make_event().pk,
    "figure_id": lambda: make_figure().pk,
    **{f"performance:{view}/slug": lambda: make_snapshot().slug for view in ("snapshot", "judged")},
    **{f"papers:{view}/slug": lambda: papers.make_published().slug for view in ("paper", "pdf", "correct")},
    **{f"papers:{view}/slug": lambda: papers.sample_draft().slug for view in PAGES_OF_A_DRAFT},
    "papers:add/kind": lambda: "text",
    "papers:edit_figure/block_id": lambda: papers.sample_draft().blocks.last().pk,
    **{f"child_protection:{view}/step_id": lambda: protection.called().pk for view in ("discussion", "call", "record")},
    **{
        f"child_protection:{view}/step_id": lambda: protection.make_enquiry().pk
        for view in ("enquiry", "write", "submit", "decide", "send_back")
    },
    "child_protection:conference_of/step_id": lambda: protection.make_conference().step_id,
    "conference_id": lambda: protection.arranged().pk,
    "child_protection:sent/what": lambda: "letter",
    "child_protection:incident_new/pk": lambda: record.PersonFactory().pk,
    **{f"quality:{view}/audit_id": lambda: audits.make_audit().pk for view in ("audit", "together", "finish")},
    "audited_id": lambda: audits.make_audited().pk,
    "report_id": lambda: protection.make_report().pk,
    **{
        f"child_protection:{view}/step_id": lambda: protection.make_incident().pk
        for view in (
            *("incident", "incident_notified", "incident_left"),
            *("incident_rapid", "incident_published", "incident_told"),
        )
    },
    **{
        f"child_protection:{view}/step_id": lambda: protection.make_protection_plan().pk
        for view in (
            "plan",
            "core_group",
            "arrange_review",
            "senior_review",
            "visiting",
            "end",
            "neglect",
            "concern_new",
        )
    },
    "quality:thresholds/pk": lambda: record.PersonFactory().pk,
    "topic_id": lambda: scrutiny.make_topic().pk,
    "recommendation_id": lambda: scrutiny.make_recommendation().pk,
    "concern_id": lambda: protection.make_concern().pk,
    "block_id": lambda: papers.sample_draft().blocks.first().pk,
    "membership:place_leave/membership_id": lambda: council.make_council_body().body.memberships.first().pk,
    "membership:office_leave/holder_id": lambda: council.make_office_holder().pk,
    **{
        f"membership:{view}/meeting_id": lambda: council.council_meeting(council.make_council_body()).pk
        for view in ("meeting_chair", "meeting_stand_in")
    },
    "decision_id": lambda: decisions.make_decision().pk,
    "entry_id": lambda: decisions.make_entry().pk,
    **{
        f"agendas:{view}/meeting_id": lambda: council.ready_meeting().pk
        for view in ("agenda", "item_add", "overrule", "publish")
    },
    "agendas:overrule/finding": lambda: "0123456789abcdef",
    "agenda_item_id": lambda: council.make_agenda_item(council.planned_meeting(council.make_council_body())).pk,
    "agendas:item_take_in/item_id": lambda: (
        council.make_agenda_item(council.planned_meeting(council.make_council_body())).item_id
    ),
    **{
        f"minutes:{view}/meeting_id": lambda: council.published_draft().meeting_id
        for view in ("desk", "write", "declare", "publish")
    },
    "minutes:summary/meeting_id": lambda: council.withheld_item().meeting_id,
    "questions:question_of_item/item_id": lambda: (
        council.make_agenda_item(council.planned_meeting(council.make_council_body())).item_id
    ),
    "decisions:documents_give/request_id": lambda: decisions.make_request().pk,
    "attachment_id": lambda: (
        council.make_attachment(
            council.make_agenda_item(council.planned_meeting(council.make_council_body()), kind="spoken", title="Hub")
        ).pk
    ),
    "suggestion_id": lambda: reviews.make_suggestion().pk,
    "programme:approve/programme_id": lambda: (
        reviews.submitted(reviews.chosen(reviews.make_suggestion(by=(by := council.clerk())), by=by), by=by).pk
    ),
    "review_id": lambda: reviews.make_review().pk,
    **{
        f"programme:{view}/recommendation_id": lambda: (
            reviews.recommended(reviews.make_review(by=(by := council.clerk())), by=by).pk
        )
        for view in ("respond", "progress")
    },
    "year": lambda: reviews.YEAR,
    "question_id": lambda: questions.make_question().pk,
    **{
        f"schedule:{view}/meeting_id": lambda: council.planned_meeting(council.make_council_body()).pk
        for view in ("move", "call_off", "watch")
    },
    "import_id": lambda: moderngov.make_import().pk,
    "list_name": lambda: "meeting",
    "meeting_at": lambda: "2021-09-21t1000",
    "item_number": lambda: 1,
    "public_site:attached/item": lambda: 1,
    "public_site:attached/place": lambda: 1,
    "minutes_slug": lambda: council.published_draft().slug,
    "pack_slug": lambda: council.make_pack().slug,
    "body_slug": lambda: council.make_council_body().slug,
}


def sample(*, view_name: str, parameter: str) -> Any:
    """This function will make a value for the parameter of the view. Raises LookupError with what to do about it."""
    make = SAMPLE.get(f"{view_name}/{parameter}") or SAMPLE.get(parameter)
    if make is None:
        raise LookupError(f"Add a sample of {parameter!r} (for {view_name}) to SAMPLE in tests/factories/routes.py.")
    return make()
