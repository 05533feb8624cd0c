import sys

# region: unit-test
import unittest


def shipping_cents(total_cents: int) -> int:
    if total_cents < 0:
        raise ValueError("a total is never negative")
    return 0 if total_cents >= 5000 else 490


class ShippingTest(unittest.TestCase):
    def test_just_below_the_limit(self):
        self.assertEqual(shipping_cents(4999), 490)

    def test_limit(self):
        """at the limit"""
        self.assertEqual(shipping_cents(5000), 0)

    def test_negative_is_refused(self):
        with self.assertRaises(ValueError):
            shipping_cents(-1)
        # endregion


class LineResult(unittest.TestResult):
    def addSuccess(self, test: unittest.TestCase) -> None:
        super().addSuccess(test)
        print(f"ok {name_of(test)}")


def name_of(test: unittest.TestCase) -> str:
    method = test.id().rpartition(".test_")[2]
    return test.shortDescription() or method.replace("_", " ")


result = LineResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShippingTest).run(result)
for test, trace in result.failures + result.errors:
    print(f"not ok {name_of(test)}\n{trace}", file=sys.stderr)
if not result.wasSuccessful():
    sys.exit(1)
print(f"{result.testsRun} passed")
