# frozen_string_literal: true

require "json"

# region: validate-input
RULES = {
  "part_id" => [1.., "must be a whole number above 0"],
  "quantity" => [1..20, "must be between 1 and 20"]
}.freeze

def faults_of(order)
  (RULES.keys | order.keys).sort.filter_map do |field|
    allowed, rule = RULES[field]
    value = order[field]
    if allowed.nil? then "#{field}: is not allowed"
    elsif !order.key?(field) then "#{field}: is missing"
    elsif !value.is_a?(Integer) || !allowed.cover?(value) then "#{field}: #{rule}"
    end
  end
end
# endregion

$stdin.each_line do |line|
  faults = faults_of(JSON.parse(line))
  puts faults.empty? ? "ok" : "422 #{faults.join("; ")}"
end
