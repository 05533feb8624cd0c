import json

# region: flask
from flask import Flask

app = Flask(__name__)
PARTS = {2041: {"sku": "BRK-2041", "price_cents": 4990}}


@app.get("/parts/<int:part_id>")
def part_detail(part_id: int):
    part = PARTS.get(part_id)
    if part is None:
        return {"title": "No such part"}, 404
    return part
    # endregion


app.json.sort_keys = False
client = app.test_client()
for part_id in (2041, 9):
    response = client.get(f"/parts/{part_id}")
    body = json.dumps(response.json, separators=(",", ":"))
    print(response.status_code, body)
