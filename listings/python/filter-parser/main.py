import re

# region: filter-parser
COLUMNS = {"category": "category", "price": "price_cents", "stock": "stock"}


class Filter:
    def __init__(self, text: str) -> None:
        self.left = re.findall(r"\w+|[()<>=]|\S", text) + [""]  # the tokens still to read
        self.values: list[str] = []
        self.sql = self.either()
        if self.left != [""]:
            raise SyntaxError(f"“{self.left[0]}” is too much")

    def take(self, wanted: str) -> bool:
        return self.left[0] == wanted and bool(self.left.pop(0))

    def either(self) -> str:
        return self.chain("or", lambda: self.chain("and", self.one))

    def chain(self, word: str, following) -> str:  # a or b or c
        sql = following()
        while self.take(word):
            sql += f" {word} {following()}"
        return sql

    def one(self) -> str:
        if self.take("("):
            return self.bracket()
        return self.comparison()
    # endregion

    def bracket(self) -> str:
        inner = self.either()
        if not self.take(")"):
            raise SyntaxError(f"“)” expected, not “{self.left[0] or 'the end'}”")
        return f"({inner})"

    def comparison(self) -> str:
        name, sign, value = (self.left + ["", ""])[:3]
        if name not in COLUMNS or not re.fullmatch("[<>=]", sign) or not re.fullmatch(r"\w+", value):
            raise SyntaxError(f"no comparison: “{f'{name} {sign} {value}'.strip()}”")
        del self.left[:3]
        self.values.append(value)
        return f"{COLUMNS[name]} {sign} ${len(self.values)}"


for text in (
    "category = brakes and (price < 5000 or stock > 40)",
    "price < 5000 and (stock > 40",
    "category = x' OR 1=1",
):
    try:
        filter = Filter(text)
        print(f"{filter.sql} [{', '.join(filter.values)}]")
    except SyntaxError as error:
        print(f"refused: {error}")
