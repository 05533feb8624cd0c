from answer import customer_of
from cases import case, done

NOW = 1_795_000_000


def try_token(name, expected, **claims):
    def work():
        customer = customer_of({"sub": "7"} | claims, NOW)
        return "refused" if customer is None else f"customer {customer}"

    case(name, claims | {"now": NOW}, expected, work)


try_token("a token that is valid for a minute", "customer 7", exp=NOW + 60)
try_token("a token that expired a second ago", "refused", exp=NOW - 1)
try_token("a token that expires in this second", "refused", exp=NOW)
try_token("a token without a time of expiry", "refused")
try_token("a time of expiry that is a text", "refused", exp="9999999999")
try_token("a time of expiry that is true", "refused", exp=True)
done()
