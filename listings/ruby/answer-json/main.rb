# frozen_string_literal: true

require "json"

Part = Struct.new(:sku, :price_cents, :stock, keyword_init: true)

PARTS = { 2041 => Part.new(sku: "BRK-2041", price_cents: 4990, stock: 12) }.freeze

# region: answer
def answer(request)
  part = PARTS[request.fetch("part_id")]
  return { status: 404, body: { title: "No such part" } } if part.nil?

  total = part.price_cents * request.fetch("quantity")
  { status: 200, body: { sku: part.sku, total_cents: total } }
end
# endregion

$stdin.each_line do |line|
  puts JSON.generate(answer(JSON.parse(line)))
end
