# frozen_string_literal: true

require "json"
require "logger"

# region: structured-log
class JsonFormatter
  SECRET = /password|token|secret|authorization|cookie|api[-_]?key/i

  def initialize(&now)
    @now = now
  end

  # log.warn("login failed") { fields } arrives here
  def call(severity, _time, message, fields)
    own = { "time" => @now.call, "level" => severity.downcase, "message" => message }
    "#{JSON.generate(own.merge(redacted(fields), own))}\n"
  end

  private

  def redacted(value)
    case value
    when Hash
      value.to_h do |name, inner|
        [name.to_s, SECRET.match?(name) ? "[removed]" : redacted(inner)]
      end
    when Array then value.map { |inner| redacted(inner) }
    else value
    end
  end
end
# endregion

formatter = JsonFormatter.new { "2026-11-20T12:00:00Z" } # the same in every run
log = Logger.new($stdout, level: Logger::INFO, formatter:)

log.info("order placed") { { request_id: "r-77", order_id: 77, total_cents: 11_270 } }
log.warn("login failed") do
  { request_id: "r-78", customer_id: 7, Password: "correct horse battery" }
end
log.error("payment refused") do
  {
    time: "yesterday",
    level: "debug",
    message: "all is well",
    request_id: "r-79",
    attempts: [{ api_key: "k-1", status: 402 }],
    request: {
      "Authorization" => "Bearer t-1",
      "Set-Cookie" => ["session=s-1"],
      "path" => "/orders/77/payment"
    }
  }
end
