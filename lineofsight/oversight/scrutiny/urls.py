"""The addresses of topics and recommendations."""

from django.urls import path

from lineofsight.oversight.scrutiny.views import recommendations, topics

app_name = "scrutiny"
urlpatterns = [
    path("", recommendations.listed, name="recommendations"),
    path("new/", recommendations.new, name="recommendation_new"),
    path("<int:recommendation_id>/", recommendations.one, name="recommendation"),
    path("<int:recommendation_id>/close/", recommendations.close, name="recommendation_close"),
    path("topics/", topics.listed, name="topics"),
    path("topics/new/", topics.new, name="topic_new"),
    path("topics/<int:topic_id>/", topics.one, name="topic"),
    path("topics/<int:topic_id>/evidence/", topics.evidence, name="topic_evidence"),
    path("topics/<int:topic_id>/recommend/", recommendations.of_topic, name="topic_recommend"),
    path("topics/<int:topic_id>/finish/", topics.finish, name="topic_finish"),
]
