#include <cstdint>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using json = nlohmann::ordered_json;

struct Part {
  std::string sku;
  std::int64_t price_cents;
  int stock;
};

const std::map<int, Part> kParts{{2041, {"BRK-2041", 4990, 12}}};

// region: answer
json answer(const json& request) {
  const auto found = kParts.find(request.at("part_id").get<int>());
  if (found == kParts.end()) {
    return {{"status", 404}, {"body", {{"title", "No such part"}}}};
  }
  const Part& part = found->second;
  const auto total = part.price_cents * request.at("quantity").get<int>();
  return {{"status", 200}, {"body", {{"sku", part.sku}, {"total_cents", total}}}};
}
// endregion

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << answer(json::parse(line)) << '\n';
  }
}
