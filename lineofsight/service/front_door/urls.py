"""The addresses of the front door."""

from django.urls import path

from lineofsight.service.front_door.views import board, contacts, notifications, partners, public, referrals, working

app_name = "front_door"
urlpatterns = [
    path("", board.board, name="board"),
    path("contacts/new/", contacts.new_contact, name="new_contact"),
    path("contacts/<int:step_id>/", contacts.contact, name="contact"),
    path("contacts/<int:step_id>/who/", contacts.who, name="who"),
    path("contacts/<int:step_id>/urgency/", working.rate, name="rate"),
    path("contacts/<int:step_id>/screening/", working.screen, name="screen"),
    path("contacts/<int:step_id>/decision/", working.decide, name="decide"),
    path("contacts/<int:step_id>/referrer/", working.tell, name="tell"),
    path("referrals/<int:step_id>/", referrals.referral, name="referral"),
    path("referrals/<int:step_id>/decision/", referrals.decide, name="referral_decide"),
    path("notifications/", notifications.loads, name="notifications"),
    path("notifications/files/<int:file_id>/", notifications.loaded_file, name="notification_file"),
    path("notifications/triage/", notifications.switch, name="triage_switch"),
    path("notifications/domestic-abuse/", notifications.both_ways, name="both_ways"),
    path("refer/", public.refer, name="refer"),
    path("refer/sent/", public.refer_receipt, name="refer_receipt"),
    path("refer/answer/", public.refer_answer, name="refer_answer"),
    path("tell-us/", partners.tell_us, name="tell_us"),
    path("tell-us/<int:step_id>/", partners.receipt, name="receipt"),
    path("my-referrals/", partners.my_referrals, name="my_referrals"),
    path("my-referrals/<int:step_id>/", partners.my_referral, name="my_referral"),
]
