import json

from answer import faults_of
from cases import case, done


def try_order(name, text, expected):
    case(name, text, expected, lambda: faults_of(json.loads(text)))


PART, QUANTITY = "part_id: is not valid", "quantity: is not valid"
try_order("a valid order", '{"part_id":2041,"quantity":2}', [])
try_order("two values that are not valid", '{"part_id":0,"quantity":100}', [PART, QUANTITY])
try_order("two fields that are missing", "{}", ["part_id: is missing", "quantity: is missing"])
try_order("a field that is not known", '{"part_id":2041,"quantity":2,"price_cents":1}',
          ["price_cents: is not allowed"])
try_order("each kind of fault", '{"quantity":0,"admin":true}',
          ["admin: is not allowed", "part_id: is missing", QUANTITY])
try_order("a text and true in the place of numbers", '{"part_id":"2041","quantity":true}',
          [PART, QUANTITY])
try_order("numbers that are not whole", '{"part_id":2041.5,"quantity":1.5}', [PART, QUANTITY])
try_order("a list in the place of an order", "[]", ["order: is not an object"])
try_order("nothing in the place of an order", "null", ["order: is not an object"])
done()
