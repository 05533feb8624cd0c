#include <jwt.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

constexpr int kKeyBytes = 64;
using Key = std::array<unsigned char, kKeyBytes>;
Key key;

struct FreeToken {
  void operator()(jwt_t* token) const { jwt_free(token); }
};
using Token = std::unique_ptr<jwt_t, FreeToken>;

void require(int status) {
  if (status != 0) throw std::bad_alloc();
}

Token new_token() {
  jwt_t* token = nullptr;
  require(jwt_new(&token));
  return Token(token);
}

std::string encoded(const Token& token, jwt_alg_t algorithm, const Key& with) {
  require(jwt_set_alg(token.get(), algorithm, with.data(), kKeyBytes));
  char* text = jwt_encode_str(token.get());
  if (text == nullptr) throw std::bad_alloc();
  std::string copy = text;
  std::free(text);
  return copy;
}

// region: check-token
const std::string kIssuer = "https://sparewheel.example", kAudience = "orders";

Token issued_to(const char* customer, long expires) {
  Token token = new_token();
  require(jwt_add_grant(token.get(), "sub", customer));
  require(jwt_add_grant(token.get(), "iss", kIssuer.c_str()));
  require(jwt_add_grant(token.get(), "aud", kAudience.c_str()));
  require(jwt_add_grant_int(token.get(), "exp", expires));
  return token;
}

// The customer of a token in which everything is right.
std::optional<std::string> customer_of(const std::string& text, long now) {
  jwt_t* decoded = nullptr;
  if (jwt_decode(&decoded, text.c_str(), key.data(), kKeyBytes) != 0) return {};
  const Token token(decoded);
  const auto claim = [&token](const char* name) {
    const char* value = jwt_get_grant(token.get(), name);
    return std::string(value == nullptr ? "" : value);
  };
  const bool is_right = jwt_get_alg(token.get()) == JWT_ALG_HS256 &&
                        claim("iss") == kIssuer && claim("aud") == kAudience &&
                        now < jwt_get_grant_int(token.get(), "exp");  // 0 without one
  return is_right ? std::optional(claim("sub")) : std::nullopt;
}
// endregion

/// A token like ours, except for what is done to it.
std::string forged(const std::function<void(jwt_t*)>& change) {
  Token token = issued_to("7", std::time(nullptr) + 900);
  change(token.get());
  return encoded(token, JWT_ALG_HS256, key);
}

/// Replaces a claim by another text, or removes it.
std::string with_claim(const char* name, const char* value) {
  return forged([&](jwt_t* token) {
    require(jwt_del_grants(token, name));
    if (value != nullptr) require(jwt_add_grant(token, name, value));
  });
}

int main() {
  if (sodium_init() < 0) return 1;
  randombytes_buf(key.data(), key.size());
  Key other_key;
  randombytes_buf(other_key.data(), other_key.size());

  const long now = std::time(nullptr);
  const Token own = issued_to("7", now + 900);
  const std::string token = encoded(own, JWT_ALG_HS256, key);
  const std::string other = encoded(issued_to("8", now + 900), JWT_ALG_HS256, key);
  const auto payload = token.find('.') + 1, signature = token.rfind('.') + 1;
  const std::string changed = other.substr(0, signature) + token.substr(signature);
  const std::string unsigned_header = "eyJhbGciOiJub25lIn0.";  // {"alg":"none"}

  const std::vector<std::pair<std::string, std::string>> cases{
      {"valid", token},
      {"changed", changed},
      {"other key", encoded(own, JWT_ALG_HS256, other_key)},
      {"no signature", unsigned_header + token.substr(payload, signature - payload)},
      {"other algorithm", encoded(own, JWT_ALG_HS512, key)},
      {"other issuer", with_claim("iss", "https://elsewhere.example")},
      {"other audience", with_claim("aud", "newsletter")},
      {"expired", encoded(issued_to("7", now - 1), JWT_ALG_HS256, key)},
      {"without expiry", with_claim("exp", nullptr)},
      {"no token", "7"},
  };
  for (const auto& [name, given] : cases) {
    const auto customer = customer_of(given, now);
    std::cout << name << ": " << (customer ? "customer " + *customer : "refused")
              << '\n';
  }
}
