#include <sodium.h>

#include <array>
#include <iostream>
#include <new>
#include <string>

// region: hash-password
std::string hash_password(const std::string& password) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int status = crypto_pwhash_str(hash.data(), password.data(), password.size(),
                                       crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                       crypto_pwhash_MEMLIMIT_INTERACTIVE);
  if (status != 0) throw std::bad_alloc();
  return hash.data();  // algorithm, limits, salt and hash in one string
}

bool verify_password(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}
// endregion

int main() {
  if (sodium_init() < 0) return 1;
  const std::string password = "correct horse battery";
  const std::string hash = hash_password(password);

  std::cout << std::boolalpha;
  std::cout << "algorithm: " << hash.substr(1, hash.find('$', 1) - 1) << '\n'
            << "right password: " << verify_password(hash, password) << '\n'
            << "wrong password: " << verify_password(hash, "wrong horse battery")
            << '\n'
            << "two hashes of one password differ: "
            << (hash != hash_password(password)) << '\n';
}
