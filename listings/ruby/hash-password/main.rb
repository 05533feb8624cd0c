# frozen_string_literal: true

# region: hash-password
require "bcrypt"

COST = 12
LONGEST_BYTES = 72 # bcrypt ignores what comes after

def hash_password(password)
  raise ArgumentError, "password is too long" if password.bytesize > LONGEST_BYTES

  BCrypt::Password.create(password, cost: COST).to_s
end

def right?(password, stored)
  BCrypt::Password.new(stored).is_password?(password)
end
# endregion

password = "correct horse battery"
stored = hash_password(password)
puts "algorithm: #{stored.start_with?("$2a$") ? "bcrypt" : "unknown"}"
puts "right password: #{right?(password, stored)}"
puts "wrong password: #{right?("correct horse", stored)}"
puts "two hashes of one password differ: #{hash_password(password) != stored}"
