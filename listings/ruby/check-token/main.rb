# frozen_string_literal: true

require "base64"
require "json"
require "openssl"
require "securerandom"

KEY = SecureRandom.bytes(32)

# region: check-token
def signature(payload)
  OpenSSL::HMAC.hexdigest("SHA256", KEY, payload)
end

def sign(customer, expires:)
  claims = JSON.generate({ sub: customer, exp: expires })
  payload = Base64.urlsafe_encode64(claims, padding: false)
  "#{payload}.#{signature(payload)}"
end

def customer_of(token, now:)
  payload, _, given = token.partition(".")
  return unless OpenSSL.secure_compare(given, signature(payload))

  claims = JSON.parse(Base64.urlsafe_decode64(payload))
  claims["sub"] if now < claims["exp"]
end
# endregion

def verdict(token, now:)
  customer = customer_of(token, now:)
  customer.nil? ? "refused" : "customer #{customer}"
end

NOW = 1_795_176_000
EXPIRES = NOW + 900
token = sign("7", expires: EXPIRES)
own_signature = token.partition(".").last
other_payload = sign("8", expires: EXPIRES).partition(".").first
puts "valid: #{verdict(token, now: NOW)}"
puts "changed: #{verdict("#{other_payload}.#{own_signature}", now: NOW)}"
puts "expired: #{verdict(token, now: EXPIRES)}"
