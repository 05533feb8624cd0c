# frozen_string_literal: true

require "csv"
require "tempfile"

# region: stream-file
def sum_prices(path)
  lines = sum_cents = 0
  CSV.foreach(path) do |row|
    lines += 1
    malformed = row.size != 2 || !row.last&.match?(/\A\d+\z/)
    raise "line #{lines} is malformed" if malformed

    sum_cents += row.last.to_i
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

  ["3", "3,", "3,x", "3,1,2"].each do |line|
    File.write(file.path, "1,10\n2,20\n#{line}\n")
    sum_prices(file.path)
  rescue RuntimeError => e
    puts "#{line}: #{e.message}"
  end
end
