from itertools import product


# The old function as it was found, and the one that shall take its place.
def calc(o, f):
    t = 0
    for i in o["it"]:
        t += i["p"] * i["q"]
    if f:
        t = t - t * 0.1
    return t if t >= 5000 else t + 490


def order_total_cents(price: int, quantity: int, discount_percent: int = 0) -> int:
    goods = price * quantity
    to_pay = goods - (goods * discount_percent + 50) // 100
    return to_pay if to_pay >= 5000 else to_pay + 490


# region: characterisation
# Every combination of what the old code branches on, and of the edges beside it.
PRICES = (0, 1, 4509, 4510, 4990, 4995, 5000, 5555, 5556)
CASES = list(product(PRICES, (1, 2), (0, 10)))


def old(price: int, quantity: int, discount: int) -> float:
    return calc({"it": [{"p": price, "q": quantity}]}, discount == 10)


golden = {case: old(*case) for case in CASES}
differing = [case for case in CASES if order_total_cents(*case) != golden[case]]
# endregion

print(f"{len(CASES)} cases, {len(differing)} differ")
for case in differing:
    price, quantity, discount = case
    was, now = golden[case], order_total_cents(*case)
    print(f"{quantity} x {price} less {discount} %: was {was:g}, is {now}")
