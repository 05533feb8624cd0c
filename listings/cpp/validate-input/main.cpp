#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;

// region: validate-input
struct Rule {
  std::function<bool(std::int64_t)> accepts;
  std::string fault;
};

const std::map<std::string, Rule> kRules{
    {"part_id", {[](auto n) { return n > 0; }, "must be a whole number above 0"}},
    {"quantity",
     {[](auto n) { return n >= 1 && n <= 20; }, "must be between 1 and 20"}},
};

std::map<std::string, std::string> faults_of(const json& order) {
  std::map<std::string, std::string> faults;  // a map is sorted by its keys
  for (const auto& [field, rule] : kRules) {
    if (!order.contains(field)) {
      faults[field] = "is missing";
    } else if (const json& value = order[field];
               !value.is_number_integer() || !rule.accepts(value.get<std::int64_t>())) {
      faults[field] = rule.fault;
    }
  }
  for (const auto& [field, value] : order.items()) {
    if (kRules.count(field) == 0) faults[field] = "is not allowed";
  }
  return faults;
}
// endregion

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto faults = faults_of(json::parse(line));
    std::string separator = "422 ";
    for (const auto& [field, fault] : faults) {
      std::cout << separator << field << ": " << fault;
      separator = "; ";
    }
    std::cout << (faults.empty() ? "ok\n" : "\n");
  }
}
