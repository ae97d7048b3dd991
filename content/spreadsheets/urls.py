"""Addresses in the admin, under `rekenbladen/`."""

from django.urls import path

from content.spreadsheets.views.files import export_file, remarks_file, template_file
from content.spreadsheets.views.preview import PreviewView
from content.spreadsheets.views.upload import UploadView

app_name = "spreadsheets"

urlpatterns = [
    path("nakijken/<str:token>/", PreviewView.as_view(), name="preview"),
    path("nakijken/<str:token>/opmerkingen/", remarks_file, name="remarks"),
    path("<slug:kind>/nieuw/", UploadView.as_view(), name="new"),
    path("<slug:kind>/sjabloon.<str:ending>", template_file, name="template"),
    path("<slug:kind>/<int:pk>/", UploadView.as_view(), name="update"),
    path("<slug:kind>/<int:pk>/bestand.<str:ending>", export_file, name="export"),
]
