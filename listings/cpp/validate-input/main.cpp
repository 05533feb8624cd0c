#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using json = nlohmann::ordered_json;

// region: validate-input
struct Rule {
  std::function<bool(std::uint64_t)> accepts;
  std::string fault;
};

const std::map<std::string, Rule> kRules{
    {"part_id", {[](auto n) { return n > 0; }, "must be a whole number above 0"}},
    {"quantity",
     {[](auto n) { return n >= 1 && n <= 99; }, "must be a whole number from 1 to 99"}},
};

std::map<std::string, std::string> faults_of(const json& order) {
  if (!order.is_object()) return {{"#", "must be an object"}};  // null, [], 5
  std::map<std::string, std::string> faults;  // a map is sorted by its keys
  for (const auto& [field, value] : order.items()) {
    if (kRules.count(field) == 0) faults["#/" + field] = "is not allowed";
  }
  for (const auto& [field, rule] : kRules) {
    const auto value = order.find(field);
    if (value == order.end()) {
      faults["#/" + field] = "is missing";
    } else if (!value->is_number_unsigned() ||
               !rule.accepts(value->get<std::uint64_t>())) {
      faults["#/" + field] = rule.fault;
    }
  }
  return faults;
}
// endregion

std::string answer(const std::string& body) {
  const json order = json::parse(body, nullptr, false);
  if (order.is_discarded()) return R"(400 {"title":"The body is not JSON"})";
  const auto faults = faults_of(order);
  if (faults.empty()) return "ok";
  json problem{{"title", "The order is not valid"}, {"errors", json::array()}};
  for (const auto& [pointer, detail] : faults) {
    problem["errors"].push_back({{"pointer", pointer}, {"detail", detail}});
  }
  return "422 " + problem.dump();
}

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << answer(line) << '\n';
  }
}
