#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <utility>

using json = nlohmann::ordered_json;

// region: structured-log
const std::regex kSecret{"password|token|secret|authorization|cookie|api[-_]?key",
                         std::regex::icase};

void redact(json& value) {
  for (auto& [name, inner] : value.items()) {  // in a list, the names are numbers
    if (std::regex_search(name, kSecret)) {
      inner = "[removed]";
    } else if (inner.is_structured()) {
      redact(inner);
    }
  }
}

class JsonLogger {
 public:
  JsonLogger(std::ostream& output, std::function<std::string()> now)
      : output_(output), now_(std::move(now)) {}

  void log(const std::string& level, const std::string& message, json fields) {
    json entry{{"time", now_()}, {"level", level}, {"message", message}};
    redact(fields);
    entry.insert(fields.begin(), fields.end());  // what is there already wins
    // a client can send bytes that are not UTF-8, and dump() would throw
    output_ << entry.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }
  // endregion

 private:
  std::ostream& output_;
  std::function<std::string()> now_;
};

int main() {
  JsonLogger logger(std::cout, [] { return "2026-11-20T12:00:00Z"; });
  logger.log("info", "order placed",
             {{"request_id", "r-77"}, {"order_id", 77}, {"total_cents", 11270}});
  logger.log("warn", "login failed",
             {{"request_id", "r-78"},
              {"customer_id", 7},
              {"Password", "correct horse battery"}});
  logger.log("error", "payment refused",
             {{"time", "yesterday"},
              {"level", "debug"},
              {"message", "all is well"},
              {"request_id", "r-79"},
              {"attempts", json::array({{{"api_key", "k-1"}, {"status", 402}}})},
              {"request",
               {{"Authorization", "Bearer t-1"},
                {"Set-Cookie", json::array({"session=s-1"})},
                {"path", "/orders/77/payment"}}}});
}
