from django.urls import path

from pip_plans import views

urlpatterns = [path("pip/<uuid:uuid>/bewerken/", views.bewerk, name="pip-bewerk")]
