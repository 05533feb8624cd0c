import json

import django
from django.conf import settings
from django.db import connection
from django.test import Client

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

# region: django
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.urls import path


class Part(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    price_cents = models.PositiveIntegerField()

    class Meta:
        app_label = "shop"


def part_detail(request: HttpRequest, pk: int) -> JsonResponse:
    part = Part.objects.filter(pk=pk).values("sku", "price_cents").first()
    if part is None:
        return JsonResponse({"title": "No such part"}, status=404)
    return JsonResponse(part)


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
