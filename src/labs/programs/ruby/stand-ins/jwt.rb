# frozen_string_literal: true

require "json"
require "openssl"

# The gem jwt: HS256, HS384, HS512 and unsigned tokens, and the claims that it checks. Keys from key
# sets and signatures with key pairs are not here.
module JWT
  class EncodeError < StandardError; end
  class DecodeError < StandardError; end
  class VerificationError < DecodeError; end
  class ExpiredSignature < DecodeError; end
  class IncorrectAlgorithm < DecodeError; end
  class ImmatureSignature < DecodeError; end
  class InvalidIssuerError < DecodeError; end
  class InvalidIatError < DecodeError; end
  class InvalidAudError < DecodeError; end
  class InvalidSubError < DecodeError; end
  class InvalidJtiError < DecodeError; end
  class MissingRequiredClaim < DecodeError; end

  DIGESTS = { "HS256" => "SHA256", "HS384" => "SHA384", "HS512" => "SHA512" }.freeze

  module_function

  def encode(payload, key, algorithm = "HS256", header_fields = {})
    header = header_fields.transform_keys(&:to_s).merge("alg" => algorithm)
    numeric = payload.is_a?(Hash) ? payload.transform_keys(&:to_s).slice("exp", "nbf", "iat") : {}
    unless numeric.each_value.all?(Numeric)
      raise InvalidPayload, "a time of the payload must be a Numeric"
    end

    signed = [header, payload].map { |part| Letters.encode(JSON.generate(part)) }.join(".")
    "#{signed}.#{Letters.encode(signature(signed, key, algorithm))}"
  end

  # @return the payload and the header
  def decode(token, key = nil, verify = true, options = {}) # rubocop:disable Style/OptionalBooleanParameter
    raise DecodeError, "Nil JSON web token" if token.nil?

    parts = token.to_s.split(".", -1)
    unless parts.size == 3 || (!verify && parts.size == 2)
      raise DecodeError, "Not enough or too many segments"
    end

    header, payload = parts.first(2).map { |part| Letters.json(part) }
    key = yield(header, payload) if key.nil? && block_given?
    if verify
      Check.new(header, payload, options).algorithm.signature(parts, key).claims
    end
    [payload, header]
  end

  def signature(signed, key, algorithm)
    return "" if algorithm.to_s == "none"

    digest = DIGESTS.fetch(algorithm.to_s) do
      raise NotImplementedError, "Unsupported signing method (not in this tab: #{algorithm})"
    end
    OpenSSL::HMAC.digest(digest, key.to_s, signed)
  end

  class InvalidPayload < ArgumentError; end

  # Base64 for addresses, without padding.
  module Letters
    module_function

    def encode(bytes) = [bytes].pack("m0").tr("+/", "-_").delete("=")

    def decode(letters)
      letters.tr("-_", "+/").then { |text| text.ljust((text.size + 3) / 4 * 4, "=") }.unpack1("m0")
    rescue ArgumentError
      raise DecodeError, "Invalid segment encoding"
    end

    def json(letters)
      JSON.parse(decode(letters))
    rescue JSON::ParserError
      raise DecodeError, "Invalid segment encoding"
    end
  end

  # What must be right in a token.
  class Check
    DEFAULTS = {
      verify_expiration: true, verify_not_before: true, verify_iss: false, verify_iat: false,
      verify_jti: false, verify_aud: false, verify_sub: false, leeway: 0, algorithms: ["HS256"]
    }.freeze

    def initialize(header, payload, options)
      @header = header
      @payload = payload
      @options = DEFAULTS.merge(options)
      @options[:algorithms] = [options[:algorithm]] if options[:algorithm]
    end

    def algorithm
      allowed = Array(@options[:algorithms]).compact.map(&:to_s)
      raise IncorrectAlgorithm, "An algorithm must be specified" if allowed.empty?
      raise IncorrectAlgorithm, "Token is missing alg header" unless @header["alg"]
      return self if allowed.include?(@header["alg"])

      raise IncorrectAlgorithm, "Expected a different algorithm"
    end

    def signature(parts, key)
      return self if @header["alg"] == "none"

      expected = JWT.signature(parts.first(2).join("."), key, @header["alg"])
      given = Letters.decode(parts.last)
      same = OpenSSL.secure_compare(expected, given)
      raise VerificationError, "Signature verification failed" unless same

      self
    end

    def claims
      check_times
      check_parties
      @options.fetch(:required_claims, []).each do |name|
        raise MissingRequiredClaim, "Missing required claim #{name}" unless @payload.key?(name.to_s)
      end
      self
    end

    private

    def check_times
      now = Time.now.to_i
      if @options[:verify_expiration] && late?(now)
        raise ExpiredSignature, "Signature has expired"
      end
      if @options[:verify_not_before] && early?(now)
        raise ImmatureSignature, "Signature nbf has not been reached"
      end
      return unless @options[:verify_iat] && @payload.key?("iat")

      issued = @payload["iat"]
      raise InvalidIatError, "Invalid iat" unless issued.is_a?(Numeric) && issued.to_f <= Time.now.to_f
    end

    def leeway(name) = @options[name] || @options[:leeway]

    def late?(now) = @payload.key?("exp") && @payload["exp"].to_i <= now - leeway(:exp_leeway)
    def early?(now) = @payload.key?("nbf") && @payload["nbf"].to_i > now + leeway(:nbf_leeway)

    def check_parties
      check(:iss, "issuer", InvalidIssuerError) { |wanted, given| Array(wanted).any? { _1 === given } } # rubocop:disable Style/CaseEquality
      check(:aud, "audience", InvalidAudError) { |wanted, given| Array(wanted).intersect?(Array(given)) }
      check(:sub, "subject", InvalidSubError) { |wanted, given| wanted.to_s == given.to_s }
      return unless @options[:verify_jti] && @payload["jti"].to_s.strip.empty?

      raise InvalidJtiError, "Missing jti"
    end

    def check(name, word, error)
      wanted = @options[name]
      return unless @options[:"verify_#{name}"] && wanted

      given = @payload[name.to_s]
      return if yield(wanted, given)

      raise error, "Invalid #{word}. Expected #{wanted}, received #{given || "<none>"}"
    end
  end
end
