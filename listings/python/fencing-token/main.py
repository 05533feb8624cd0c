seconds = 0  # the clock of this story


# region: fencing-token
class LockService:
    token = 0
    free_from = 0

    def acquire(self, lease_seconds):
        if seconds < self.free_from:
            return None
        self.free_from = seconds + lease_seconds
        self.token += 1  # no two leases have the same number
        return self.token


class PriceList:
    highest_token = 0

    def write(self, prices, token):
        if token < self.highest_token:
            raise PermissionError(f"token {token} is too old")
        self.highest_token = token
        self.prices = prices
# endregion


def log(text):
    print(f"{seconds:2} s  {text}")


locks = LockService()
prices = PriceList()

a = locks.acquire(30)
log(f"A holds the lease, token {a}")
seconds = 12
log(f"A pauses; B is told {locks.acquire(30)}")
seconds = 32
b = locks.acquire(30)
log(f"B holds the lease, token {b}")
seconds = 45
prices.write({2041: 4790}, b)
log("B writes its prices")
seconds = 52
try:
    prices.write({2041: 4990}, a)
except PermissionError as refusal:
    log(f"A wakes up and is refused: {refusal}")
log(f"part 2041 costs {prices.prices[2041]}")
