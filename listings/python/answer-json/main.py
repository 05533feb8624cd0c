import json
import sys

PARTS = {2041: {"sku": "BRK-2041", "price_cents": 4990, "stock": 12}}


# region: answer
def answer(request):
    part = PARTS.get(request["part_id"])
    if part is None:
        return {"status": 404, "body": {"title": "No such part"}}
    total = part["price_cents"] * request["quantity"]
    return {"status": 200, "body": {"sku": part["sku"], "total_cents": total}}
    # endregion


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), separators=(",", ":")))
