"""The addresses of papers."""

app_name = "papers"
urlpatterns: list = []
