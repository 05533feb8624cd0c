# frozen_string_literal: true

require "json"

# region: validate-input
RULES = {
  "part_id" => [1.., "must be a whole number above 0"],
  "quantity" => [1..99, "must be a whole number from 1 to 99"]
}.freeze

def errors_of(order)
  # null, [] and 5 are JSON, too
  return [{ pointer: "#", detail: "must be an object" }] unless order.is_a?(Hash)

  (RULES.keys | order.keys).sort.filter_map do |field|
    detail = error_of(field, order)
    { pointer: "#/#{field}", detail: } if detail
  end
end

def error_of(field, order)
  allowed, rule = RULES[field]
  return "is not allowed" if allowed.nil?
  return "is missing" unless order.key?(field)

  value = order[field]
  rule unless value.is_a?(Integer) && allowed.cover?(value)
end
# endregion

def answer(body)
  errors = errors_of(JSON.parse(body))
  return [200, nil] if errors.empty?

  [422, { title: "The order is not valid", errors: }]
rescue JSON::ParserError
  [400, { title: "The body is not JSON" }]
end

$stdin.each_line do |line|
  status, problem = answer(line)
  puts problem.nil? ? "ok" : "#{status} #{JSON.generate(problem)}"
end
