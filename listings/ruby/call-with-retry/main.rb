# frozen_string_literal: true

require "json"
require "net/http"
require "socket"
require "time"

# The time, sleep and chance of the real world.
class Clock
  def now = Time.now.to_f
  def sleep(seconds) = Kernel.sleep(seconds)
  def chance = rand
end

# region: call-with-retry
ATTEMPTS = 4
TIMEOUT_S = 2
DEADLINE_S = 10
BASE_S = 0.1
MAY_PASS = ["429", "502", "503", "504", "no answer"].freeze

def get_with_retry(uri, clock)
  deadline = clock.now + DEADLINE_S
  1.step do |attempt| # GET changes nothing, so it may be repeated
    response = call(uri)
    status = response&.code || "no answer"
    puts "attempt #{attempt}: #{status}"
    return JSON.parse(response.body) if status == "200"

    asked = seconds_asked(response&.[]("Retry-After").to_s, clock.now)
    pause = asked + (clock.chance * BASE_S * (2**attempt)) # jitter on top
    late = clock.now + pause > deadline
    raise "gave up: #{status}" if !MAY_PASS.include?(status) || attempt == ATTEMPTS || late

    clock.sleep(pause)
  end
end

def seconds_asked(value, now)
  value.match?(/\A\d+\z/) ? value.to_i : [0, Time.httpdate(value).to_f - now].max
rescue ArgumentError # neither seconds nor a date
  0
end
# endregion

LIMITS = { open_timeout: TIMEOUT_S, read_timeout: TIMEOUT_S, max_retries: 0 }.freeze
NETWORK_ERRORS = [SystemCallError, SocketError, Timeout::Error, IOError].freeze

def call(uri)
  Net::HTTP.start(uri.host, uri.port, nil, LIMITS) { |http| http.get(uri.request_uri) }
rescue *NETWORK_ERRORS
  nil
end

# Sleeping costs no time here, and chance is always in the middle.
class FakeClock < Clock
  def initialize
    super
    @now = Time.utc(2026, 11, 20, 12).to_f
  end

  attr_reader :now

  def sleep(seconds)
    @now += seconds
    puts "wait #{(seconds * 1000).round} ms"
  end

  def chance = 0.5
end

BODY = '{"stock":12}'
ANSWERS = {
  "/parts/2041" => [
    ["503 Busy", "1"], ["429 Too Many", "Fri, 20 Nov 2026 12:00:03 GMT"], ["200 OK", nil]
  ],
  "/parts/311" => [["503 Busy", "3600"]]
}.freeze

def respond(connection)
  _, path, = connection.gets.split
  loop { break if connection.gets.to_s.strip.empty? }
  status, retry_after = ANSWERS.fetch(path, []).shift || ["404 Not Found", nil]
  headers = ["HTTP/1.1 #{status}", "Content-Length: #{BODY.bytesize}", "Connection: close"]
  headers << "Retry-After: #{retry_after}" if retry_after
  connection.write(headers.join("\r\n"), "\r\n\r\n", BODY)
end

def serve(listener)
  loop do
    connection = listener.accept
    respond(connection)
    connection.close
  end
rescue IOError
  nil # closed at the end
end

def report(uri)
  puts "stock: #{get_with_retry(uri, FakeClock.new)["stock"]}"
rescue RuntimeError => e
  puts e.message
end

listener = TCPServer.new("127.0.0.1", 0)
server = Thread.new { serve(listener) }
address = "http://127.0.0.1:#{listener.local_address.ip_port}"
[2041, 311, 9].each { |part_id| report(URI("#{address}/parts/#{part_id}")) }
listener.close
server.join
report(URI("#{address}/parts/2041"))
