from answer import is_same
from cases import case, done

RIGHT = [(7 * place + 3) % 256 for place in range(32)]


class Counted:
    """Bytes that know how many of them were read."""

    def __init__(self, values):
        self.values = values
        self.reads = 0

    def __len__(self):
        return len(self.values)

    def __getitem__(self, place):
        value = self.values[place]
        self.reads += len(value) if isinstance(place, slice) else 1
        return value

    def __eq__(self, other):
        pairs = zip(self.values, getattr(other, "values", other), strict=False)
        for one, two in pairs:
            self.reads += 1
            if one != two:
                return False
        return len(self.values) == len(other)


def with_other(place):
    changed = list(RIGHT)
    changed[place] ^= 1
    return changed


def reads_of(values):
    counted = Counted(values)
    is_same(counted, RIGHT)
    return counted.reads


case("the same bytes", "all 32 right", True, lambda: is_same(list(RIGHT), RIGHT))
case("another last byte", "31 right", False, lambda: is_same(with_other(31), RIGHT))
case("another first byte", "0 right", False, lambda: is_same(with_other(0), RIGHT))
case("two differences that would cancel out in a sum", "+1 and -1", False,
     lambda: is_same([RIGHT[0] + 1, RIGHT[1] - 1, *RIGHT[2:]], RIGHT))
case("fewer bytes", "31 bytes", False, lambda: is_same(RIGHT[:31], RIGHT))
for place in (0, 15, 31):
    case(f"bytes read where byte {place} is another", f"{place} right before it",
         "32 reads", lambda place=place: f"{reads_of(with_other(place))} reads")
done()
