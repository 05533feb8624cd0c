// region: kotlin
data class Part(val id: Int, val name: String, val cents: Int, val note: String? = null)

sealed interface Answer
data class Found(val part: Part) : Answer
data class Missing(val id: Int) : Answer

fun find(parts: Map<Int, Part>, id: Int): Answer =
    parts[id]?.let(::Found) ?: Missing(id)

fun show(answer: Answer): String = when (answer) { // no else: both cases are there
    is Found -> answer.part.run { "200 $name, $cents cents${note?.let { ", $it" }.orEmpty()}" }
    is Missing -> "404 no part ${answer.id}"
}

fun main() {
    val parts = listOf(
        Part(2041, "Brake pad set, front", 4990),
        Part(2043, "Brake disc", 6450, note = "sold in pairs"),
    ).associateBy(Part::id)
    for (id in listOf(2041, 2043, 9)) println(show(find(parts, id)))
}
// endregion
