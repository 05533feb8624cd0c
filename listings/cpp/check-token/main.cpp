#include <sodium.h>

#include <array>
#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>

using nlohmann::json;

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::array<unsigned char, crypto_auth_hmacsha256_KEYBYTES> key;

const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(const unsigned char* bytes, std::size_t size) {
  std::string text(sodium_base64_encoded_len(size, kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, kVariant);
  text.pop_back();
  return text;
}

std::string from_base64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const int status =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                        text.data(), text.size(), nullptr, &size, nullptr, kVariant);
  if (status != 0) throw std::invalid_argument("not base64url");
  bytes.resize(size);
  return bytes;
}

// region: check-token
std::string signature(const std::string& payload) {
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256(mac.data(), bytes_of(payload), payload.size(), key.data());
  return to_base64(mac.data(), mac.size());
}

std::string sign(const std::string& customer, std::int64_t expires) {
  const std::string claims = json{{"sub", customer}, {"exp", expires}}.dump();
  const std::string payload = to_base64(bytes_of(claims), claims.size());
  return payload + '.' + signature(payload);
}

std::optional<std::string> customer_of(const std::string& token, std::int64_t now) {
  const std::string payload = token.substr(0, token.find('.'));
  const std::string expected = payload + '.' + signature(payload);
  if (token.size() != expected.size() ||
      sodium_memcmp(token.data(), expected.data(), expected.size()) != 0) {
    return std::nullopt;
  }
  const json claims = json::parse(from_base64(payload));
  if (now >= claims.at("exp").get<std::int64_t>()) return std::nullopt;
  return claims.at("sub").get<std::string>();
}
// endregion

std::string verdict(const std::string& token, std::int64_t now) {
  const auto customer = customer_of(token, now);
  return customer ? "customer " + *customer : "refused";
}

int main() {
  if (sodium_init() < 0) return 1;
  crypto_auth_hmacsha256_keygen(key.data());

  const std::int64_t now = 1'795'176'000;
  const std::int64_t expires = now + 900;
  const std::string token = sign("7", expires);
  const std::string other = sign("8", expires);
  const std::string changed =
      other.substr(0, other.find('.')) + token.substr(token.find('.'));

  std::cout << "valid: " << verdict(token, now) << '\n'
            << "changed: " << verdict(changed, now) << '\n'
            << "expired: " << verdict(token, expires) << '\n';
}
