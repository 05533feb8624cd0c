# frozen_string_literal: true

require "securerandom"

KEY = SecureRandom.bytes(64)

# region: check-token
require "jwt"

ISSUER = "https://sparewheel.example"
AUDIENCE = "orders"
REQUIRED = {
  algorithm: "HS256",
  iss: ISSUER, verify_iss: true,
  aud: AUDIENCE, verify_aud: true,
  required_claims: %w[exp sub]
}.freeze

def sign(customer, expires:)
  claims = { sub: customer, iss: ISSUER, aud: AUDIENCE, exp: expires }
  JWT.encode(claims, KEY, "HS256")
end

# The customer of a token in which everything is right, else nil.
def customer_of(token)
  claims, = JWT.decode(token, KEY, true, REQUIRED)
  claims["sub"]
rescue JWT::DecodeError
  nil
end
# endregion

NOW = Time.now.to_i
EXPIRES = NOW + 900
RIGHT = { sub: "7", iss: ISSUER, aud: AUDIENCE, exp: EXPIRES }.freeze

# A token like ours except for what is named; a claim of nil is left out.
def forged(key: KEY, algorithm: "HS256", **changes)
  JWT.encode(RIGHT.merge(changes).compact, key, algorithm)
end

token = sign("7", expires: EXPIRES)
header, payload, signature = token.split(".")
_, other_payload, = sign("8", expires: EXPIRES).split(".")
unsigned_header = JWT.encode({}, nil, "none").split(".").first
{
  "valid" => token,
  "changed" => "#{header}.#{other_payload}.#{signature}",
  "other key" => forged(key: SecureRandom.bytes(64)),
  "no signature" => "#{unsigned_header}.#{payload}.",
  "other algorithm" => forged(algorithm: "HS512"),
  "other issuer" => forged(iss: "https://elsewhere.example"),
  "other audience" => forged(aud: "newsletter"),
  "expired" => sign("7", expires: NOW - 1),
  "without expiry" => forged(exp: nil),
  "no token" => "7"
}.each do |name, given|
  customer = customer_of(given)
  puts "#{name}: #{customer.nil? ? "refused" : "customer #{customer}"}"
end
