"""The addresses of bodies, meetings and actions."""

from django.urls import path

from lineofsight.bodies.views import actions, bodies, invitations, meetings, minutes, standing, standing_items

app_name = "bodies"
urlpatterns = [
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/new/", bodies.body_new, name="body_new"),
    path("people/<int:pk>/meetings/new/", bodies.body_new_about, name="body_new_about"),
    path("people/<int:pk>/agenda/", meetings.agenda_add, name="agenda_add"),
    path("bodies/<int:body_id>/", bodies.body, name="body"),
    path("bodies/<int:body_id>/terms/", bodies.terms_new, name="terms_new"),
    path("bodies/<int:body_id>/part-of/", standing.body_parent, name="body_parent"),
    path("bodies/<int:body_id>/end/", standing.body_end, name="body_end"),
    path("bodies/<int:body_id>/successor/", standing.body_successor, name="body_successor"),
    path("bodies/<int:body_id>/members/new/", bodies.member_new, name="member_new"),
    path("bodies/members/<int:membership_id>/end/", bodies.member_end, name="member_end"),
    path("bodies/<int:body_id>/meetings/new/", meetings.meeting_new, name="meeting_new"),
    path("bodies/<int:body_id>/standing-items/new/", standing_items.standing_new, name="standing_new"),
    path("bodies/standing-items/<int:standing_id>/", standing_items.standing, name="standing"),
    path("bodies/standing-items/<int:standing_id>/end/", standing_items.standing_end, name="standing_end"),
    path("meetings/items/<int:item_id>/paper/", standing_items.paper_put, name="paper_put"),
    path("meetings/<int:meeting_id>/figures/", standing_items.figures_put, name="figures_put"),
    path("actions/<int:action_id>/measure/", standing_items.action_follow, name="action_follow"),
    path("actions/<int:action_id>/measure/again/", standing_items.action_ask_again, name="action_ask_again"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<int:asked_id>/", invitations.invitation, name="invitation"),
    path("invitations/<int:asked_id>/report/", invitations.report_send, name="report_send"),
    path("invitations/<int:asked_id>/answer/", invitations.invitation_answer, name="invitation_answer"),
    path("meetings/<int:meeting_id>/reports/new/", invitations.report_new, name="report_new"),
    path("meetings/<int:meeting_id>/", meetings.meeting, name="meeting"),
    path("meetings/<int:meeting_id>/attendance/", meetings.attendance, name="attendance"),
    path("meetings/<int:meeting_id>/invite/", meetings.invite_new, name="invite_new"),
    path("meetings/<int:meeting_id>/cancel/", meetings.meeting_cancel, name="meeting_cancel"),
    path("meetings/<int:meeting_id>/items/new/", meetings.item_new, name="item_new"),
    path("meetings/<int:meeting_id>/approve/", minutes.minutes_approve, name="minutes_approve"),
    path("meetings/items/<int:item_id>/minutes/", minutes.minute_write, name="minute_write"),
    path("meetings/items/<int:item_id>/resolution/", minutes.resolution_new, name="resolution_new"),
    path("meetings/items/<int:item_id>/action/", actions.action_new, name="action_new"),
    path("actions/", actions.my_actions, name="my_actions"),
    path("actions/new/<str:kind>/<int:number>/", actions.action_from, name="action_from"),
    path("people/<int:pk>/actions/", actions.actions_about, name="actions_about"),
    path("actions/<int:action_id>/", actions.action, name="action"),
    path("actions/<int:action_id>/close/", actions.action_close, name="action_close"),
    path("actions/<int:action_id>/hand-over/", actions.action_hand_over, name="action_hand_over"),
]
