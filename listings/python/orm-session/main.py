from textwrap import indent, wrap

from sqlalchemy import ForeignKey, create_engine, event, select, text
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    selectinload,
)
from sqlalchemy.orm.exc import DetachedInstanceError


# region: models
class Base(DeclarativeBase):
    pass


class Part(Base):
    __tablename__ = "parts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    stock: Mapped[int]


class Item(Base):
    __tablename__ = "order_items"
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    part_id: Mapped[int] = mapped_column(ForeignKey("parts.id"), primary_key=True)
    quantity: Mapped[int]
    part: Mapped[Part] = relationship()


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[str]
    items: Mapped[list[Item]] = relationship()


# endregion

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(
        [
            Part(id=311, name="Oil filter", stock=40),
            Part(id=2041, name="Brake pad set, front", stock=12),
            Part(id=2042, name="Brake disc, front", stock=9),
            Order(id=77, status="pending"),
            Order(id=78, status="paid"),
            Order(id=79, status="paid"),
            Item(order_id=77, part_id=2041, quantity=2),
            Item(order_id=77, part_id=311, quantity=1),
            Item(order_id=78, part_id=2042, quantity=2),
            Item(order_id=79, part_id=2041, quantity=1),
        ]
    )
    session.commit()

sent: list[str] = []


@event.listens_for(engine, "before_cursor_execute")
def note(conn, cursor, statement, parameters, context, executemany) -> None:
    sent.append(f"{' '.join(statement.split())} {parameters}")


def tell(title: str, statements: bool = True) -> None:
    print(f"{title}: {len(sent)}")
    if statements:
        for each in sent:
            print(indent("\n".join(wrap(each, 84)), "  "))
    sent.clear()


# region: orm-session
def packing_list(orders: list[Order]) -> list[str]:
    return [
        f"{order.id}: {item.quantity} x {item.part.name}"
        for order in orders
        for item in order.items
    ]


with Session(engine) as session:
    lazy = packing_list(session.scalars(select(Order)).all())
tell("As it comes")

everything = select(Order).options(selectinload(Order.items).selectinload(Item.part))
with Session(engine) as session:
    eager = packing_list(session.scalars(everything).all())
tell("Loaded ahead")
# endregion
assert lazy == eager

# region: unit-of-work
with Session(engine) as session:
    pads = session.get(Part, 2041)
    order = session.get(Order, 77)
    print("the same object:", pads is session.get(Part, 2041))
    tell("Two rows read")
    pads.stock -= 2
    order.status = "paid"
    tell("Changed in memory")
    session.commit()
    tell("Committed")
# endregion

# region: expression
with Session(engine) as session:
    pads = session.get(Part, 2041)
    sent.clear()
    pads.stock = Part.stock - 2
    session.commit()
    tell("As an expression")
# endregion

# region: detached
with Session(engine) as session:
    order = session.get(Order, 77)
try:
    print(len(order.items))
except DetachedInstanceError as error:
    print(type(error).__name__)
# endregion

# region: raw
with Session(engine) as session:
    rows = session.execute(
        text(
            "SELECT p.name, sum(i.quantity) AS sold"
            " FROM order_items i JOIN parts p ON p.id = i.part_id"
            " WHERE i.quantity >= :least GROUP BY p.name ORDER BY sold DESC"
        ),
        {"least": 1},
    ).all()
# endregion
print(rows[0].name, rows[0].sold)
