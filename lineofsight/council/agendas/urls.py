"""The addresses of agendas and packs."""

from django.urls import path

from lineofsight.council.agendas.views import agendas, packs

app_name = "agendas"
urlpatterns = [
    path("meetings/<int:meeting_id>/agenda/", agendas.agenda, name="agenda"),
    path("meetings/<int:meeting_id>/agenda/add/", agendas.add, name="item_add"),
    path("meetings/<int:meeting_id>/agenda/overrule/<slug:finding>/", packs.overrule, name="overrule"),
    path("meetings/<int:meeting_id>/agenda/publish/", packs.publish, name="publish"),
    path("agenda-items/<int:agenda_item_id>/", agendas.describe, name="item_describe"),
    path("agenda-items/<int:agenda_item_id>/paper/", agendas.begin_paper, name="paper_begin"),
    path("agenda-items/<int:agenda_item_id>/off/", agendas.take_off, name="item_off"),
    path("agenda-items/<int:agenda_item_id>/move/", agendas.move, name="item_move"),
    path("agenda-items/<int:agenda_item_id>/attach/", agendas.attach, name="attach"),
    path("agenda-items/files/<int:attachment_id>/take-away/", agendas.detach, name="detach"),
    path("agenda-items/of/<int:item_id>/", agendas.take_in, name="item_take_in"),
    path("packs/<slug:pack_slug>/", packs.pack, name="pack"),
    path("packs/<slug:pack_slug>/pdf/", packs.pack_pdf, name="pack_pdf"),
]
