// region: scala
case class Sale(part: Int, cents: Long, country: String)

def totals(sales: Seq[Sale]): Map[Int, Long] =
  sales.groupMapReduce(_.part)(_.cents)(_ + _)

def report(sales: Seq[Sale], country: String): Seq[String] =
  for
    (part, cents) <- totals(sales.filter(_.country == country)).toSeq.sortBy(-_._2)
    if cents > 10_000
  yield s"part $part: ${cents / 100} dollars"

@main def run(): Unit =
  val sales = Seq(
    Sale(2041, 499_000, "CH"),
    Sale(2043, 129_000, "CH"),
    Sale(2041, 99_800, "CH"),
    Sale(2050, 900, "CH"),
    Sale(2050, 770_000, "FR"),
  )
  report(sales, "CH").foreach(println)
// endregion
