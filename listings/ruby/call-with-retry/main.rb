# frozen_string_literal: true

require "json"
require "net/http"
require "socket"

ATTEMPTS = 4
BASE_S = 0.01
TIMEOUT_S = 2

# region: call-with-retry
LIMITS = { open_timeout: TIMEOUT_S, read_timeout: TIMEOUT_S, max_retries: 0 }.freeze
NETWORK_ERRORS = [SystemCallError, SocketError, Timeout::Error, IOError].freeze

def call(uri)
  Net::HTTP.start(uri.host, uri.port, LIMITS) { |http| http.get(uri.request_uri) }
rescue *NETWORK_ERRORS
  nil
end

def get_with_retry(uri)
  1.step do |attempt|
    response = call(uri)
    status = response&.code || "no answer"
    puts "attempt #{attempt}: #{status}"
    return JSON.parse(response.body) if status == "200"

    may_pass = ["503", "no answer"].include?(status)
    raise "gave up at attempt #{attempt}" if !may_pass || attempt == ATTEMPTS

    sleep(rand * BASE_S * (2**attempt)) # full jitter
  end
end
# endregion

BODY = '{"stock":12}'

def respond(connection, status)
  loop { break if connection.gets.to_s.strip.empty? }
  connection.write(
    "HTTP/1.1 #{status}\r\n",
    "Content-Type: application/json\r\n",
    "Content-Length: #{BODY.bytesize}\r\n",
    "Connection: close\r\n\r\n",
    BODY
  )
end

def serve(listener)
  ["503 Service Unavailable", "503 Service Unavailable", "200 OK"].each do |status|
    connection = listener.accept
    respond(connection, status)
    connection.close
  end
end

listener = TCPServer.new("127.0.0.1", 0)
Thread.new { serve(listener) }
port = listener.local_address.ip_port
answer = get_with_retry(URI("http://127.0.0.1:#{port}/parts/2041"))
puts "stock: #{answer["stock"]}"
