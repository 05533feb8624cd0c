# frozen_string_literal: true

require "securerandom"

# The gem bcrypt, over the bcrypt of the C library that this Ruby is built with: String#crypt.
module BCrypt
  module Errors
    class InvalidSalt < StandardError; end
    class InvalidHash < StandardError; end
    class InvalidCost < StandardError; end
    class InvalidSecret < StandardError; end
  end

  class Engine
    DEFAULT_COST = 12
    MIN_COST = 4
    MAX_COST = 31
    MAX_SALT_LENGTH = 16
    SALT = %r{\A\$2[abxy]\$\d\d\$[./A-Za-z0-9]{22,}}

    class << self
      attr_writer :cost

      def cost = @cost || DEFAULT_COST

      def generate_salt(cost = self.cost)
        cost = cost.to_i
        raise Errors::InvalidCost, "cost must be numeric and > 0" unless cost.positive?

        format("$2a$%<cost>02d$%<salt>s", cost: [cost, MIN_COST].max, salt: radix64(SecureRandom.bytes(16)))
      end

      def hash_secret(secret, salt)
        raise Errors::InvalidSalt, "invalid salt" unless valid_salt?(salt)

        # The gem names what it makes 2a; the C library ends at a zero byte.
        secret.to_s.b.delete_suffix("\0").crypt(salt)
      rescue Errno::EINVAL
        raise Errors::InvalidSalt, "invalid salt"
      end

      def valid_salt?(salt) = SALT.match?(salt.to_s)
      def valid_secret?(secret) = secret.respond_to?(:to_s)

      private

      # bcrypt's own letters for six bits each.
      def radix64(bytes)
        [bytes].pack("m0").delete("=").tr("A-Za-z0-9+/", "./A-Za-z0-9")
      end
    end
  end

  # A hash that is compared with a password as if it were one.
  class Password < String
    attr_reader :version, :cost, :salt, :checksum

    class << self
      def create(secret, cost: Engine.cost)
        raise ArgumentError if cost > Engine::MAX_COST

        new(Engine.hash_secret(secret, Engine.generate_salt(cost)))
      end

      def valid_hash?(hash) = %r{\A\$[0-9a-z]{2}\$[0-9]{2}\$[A-Za-z0-9./]{53}\z}.match?(hash)
    end

    def initialize(raw_hash)
      raise Errors::InvalidHash, "invalid hash" unless Password.valid_hash?(raw_hash.to_s)

      super
      @version, cost, = raw_hash.to_s.split("$").drop(1)
      @cost = cost.to_i
      @salt = raw_hash.to_s[0, 29]
      @checksum = raw_hash.to_s[29..]
    end

    def ==(other) = super(Engine.hash_secret(other, salt))
    alias is_password? ==
  end
end
