"""The addresses of members' questions."""

from django.urls import path

from lineofsight.council.questions.views import asking, reading, replying

app_name = "questions"
urlpatterns = [
    path("questions/", reading.listed, name="questions"),
    path("questions/new/", asking.new, name="question_new"),
    path("questions/of/<int:item_id>/", asking.of_item, name="question_of_item"),
    path("questions/<int:question_id>/", reading.one, name="question"),
    path("questions/<int:question_id>/reply/", replying.reply, name="reply"),
    path("questions/<int:question_id>/hand-over/", asking.hand_over, name="hand_over"),
    path("questions/<int:question_id>/publish/", replying.publish, name="publish"),
]
