from answer import send_with_retry
from cases import case, done


def try_request(name, request, answers, expected):
    def work():
        sent = []

        def send(each):
            sent.append(each.get("idempotency_key"))
            return answers[min(len(sent), len(answers)) - 1]

        status = send_with_retry(dict(request), send)
        if len(set(sent)) > 1:
            return f"sent with different keys: {sent}"
        return f"{status}, sent {len(sent)} times"

    case(name, {"request": request, "answers": answers}, expected, work)


GET, POST = {"method": "GET"}, {"method": "POST"}
try_request("a GET that succeeds at the third attempt", GET, [503, 503, 200], "200, sent 3 times")
try_request("a GET that never succeeds", GET, [503], "503, sent 3 times")
try_request("a GET of what is not there", GET, [404], "404, sent 1 times")
try_request("a DELETE that succeeds at the second", {"method": "DELETE"}, [503, 204], "204, sent 2 times")
try_request("a POST without a key", POST, [503, 201], "503, sent 1 times")
try_request("a PATCH without a key", {"method": "PATCH"}, [503, 200], "503, sent 1 times")
try_request("a POST with a key", POST | {"idempotency_key": "o-77"}, [503, 201], "201, sent 2 times")
try_request("a POST that is refused", POST | {"idempotency_key": "o-77"}, [422], "422, sent 1 times")
done()
