import json
from typing import Annotated

# region: fastapi
from fastapi import FastAPI, HTTPException, Path
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Sparewheel")
STOCK = {2041: 12}


class Order(BaseModel):
    part_id: int
    quantity: int = Field(ge=1, le=20)


@app.post("/orders", status_code=201)
def place_order(order: Order) -> Order:
    if STOCK.get(order.part_id, 0) < order.quantity:
        raise HTTPException(409, "not enough in stock")
    STOCK[order.part_id] -= order.quantity
    return order


@app.get("/parts/{part_id}/stock")
async def read_stock(part_id: Annotated[int, Path(ge=1)]) -> int:
    return STOCK.get(part_id, 0)
    # endregion


shop = TestClient(app)
for body in (
    {"part_id": 2041, "quantity": 2},
    {"part_id": 2041, "quantity": 15},
    {"part_id": 2041, "quantity": "many"},
):
    answer = shop.post("/orders", json=body)
    found = answer.json()
    if answer.status_code == 422:
        found = [(fault["loc"], fault["type"]) for fault in found["detail"]]
    print(answer.status_code, json.dumps(found))
print(shop.get("/parts/2041/stock").json(), "left")
paths = app.openapi()["paths"]
print("described:", *(f"{next(iter(ways))} {path}" for path, ways in paths.items()))
