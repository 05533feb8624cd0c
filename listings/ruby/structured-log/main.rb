# frozen_string_literal: true

require "json"
require "logger"

# region: structured-log
class JsonFormatter
  SECRET = %w[password token authorization].freeze

  def initialize(&now)
    @now = now
  end

  def call(severity, _time, _program, fields)
    entry = { time: @now.call, level: severity.downcase }
    entry.merge!(without_secrets(fields)) { |_name, own| own }
    "#{JSON.generate(entry)}\n"
  end

  private

  def without_secrets(fields)
    fields.to_h do |name, value|
      [name, SECRET.include?(name.to_s.downcase) ? "[removed]" : value]
    end
  end
end
# endregion

formatter = JsonFormatter.new { "2026-11-20T12:00:00Z" }
log = Logger.new($stdout, level: Logger::INFO, formatter:)

log.info(message: "order placed", request_id: "r-77", order_id: 77, total_cents: 11_270)
log.warn(
  message: "login failed",
  request_id: "r-78",
  email: "a@sparewheel.example",
  password: "correct horse battery"
)
