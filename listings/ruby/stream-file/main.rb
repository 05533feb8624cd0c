# frozen_string_literal: true

require "csv"
require "tempfile"

# region: stream-file
def sum_prices(path)
  lines = sum_cents = 0
  CSV.foreach(path) do |_id, price_cents|
    lines += 1
    sum_cents += Integer(price_cents, 10)
  end
  [lines, sum_cents]
end
# endregion

Tempfile.create("prices") do |file|
  (1..200_000).each { |id| file.write(id, ",", id % 100, "\n") }
  file.close
  lines, sum_cents = sum_prices(file.path)
  puts "lines #{lines}"
  puts "sum_cents #{sum_cents}"
end
