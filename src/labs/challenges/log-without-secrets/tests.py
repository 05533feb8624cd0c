import json

from answer import redacted
from cases import case, done


def try_fields(name, text, expected):
    case(name, text, expected, lambda: json.dumps(redacted(json.loads(text)), separators=(",", ":")))


def kept(text):
    value = json.loads(text)
    redacted(value)
    return json.dumps(value, separators=(",", ":"))


try_fields("a password", '{"customer":7,"password":"x"}', '{"customer":7,"password":"[removed]"}')
try_fields("no secret", '{"customer":7,"path":"/orders"}', '{"customer":7,"path":"/orders"}')
try_fields("large letters", '{"Authorization":"Bearer x"}', '{"Authorization":"[removed]"}')
try_fields("a word in a longer name", '{"new_password":"x","apiToken":"y","clientSecret":"z"}',
           '{"new_password":"[removed]","apiToken":"[removed]","clientSecret":"[removed]"}')
try_fields("inside an object", '{"request":{"headers":{"authorization":"x"}}}',
           '{"request":{"headers":{"authorization":"[removed]"}}}')
try_fields("inside a list", '{"attempts":[{"token":"x","status":402},3]}',
           '{"attempts":[{"token":"[removed]","status":402},3]}')
try_fields("a secret that is an object", '{"secret":{"key":"x"}}', '{"secret":"[removed]"}')
try_fields("nothing", '{"customer":null}', '{"customer":null}')
NESTED = '{"password":"x","request":{"token":"y"}}'
case("what was given, afterwards", NESTED, NESTED, lambda: kept(NESTED))
done()
