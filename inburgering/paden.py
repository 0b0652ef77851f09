from django.urls import path

from inburgering.views import gezondheid

urlpatterns = [
    path("gezond", gezondheid.gezond, name="gezond"),
    path("gereed", gezondheid.gereed, name="gereed"),
]
