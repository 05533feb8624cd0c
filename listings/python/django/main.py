import json

import django
from django.conf import settings
from django.db import connection
from django.test import Client

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    LOGGING_CONFIG=None,
)
django.setup()

# region: django
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path


class Part(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    price_cents = models.PositiveIntegerField()

    class Meta:
        app_label = "shop"


def part_detail(request: HttpRequest, pk: int) -> JsonResponse:
    part = get_object_or_404(Part, pk=pk)
    return JsonResponse({"sku": part.sku, "price_cents": part.price_cents})


def handler404(request: HttpRequest, exception: Exception) -> JsonResponse:
    return JsonResponse({"title": "No such part"}, status=404)


urlpatterns = [path("parts/<int:pk>", part_detail)]
# endregion

with connection.schema_editor() as editor:
    editor.create_model(Part)
Part.objects.create(pk=2041, sku="BRK-2041", price_cents=4990)

client = Client()
for part_id in (2041, 9):
    response = client.get(f"/parts/{part_id}")
    body = json.dumps(response.json(), separators=(",", ":"))
    print(response.status_code, body)
