#include <algorithm>
#include <cctype>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

using json = nlohmann::ordered_json;

std::string lowercase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return text;
}

// region: structured-log
const std::set<std::string> kSecret{"password", "token", "authorization"};

class JsonLogger {
 public:
  JsonLogger(std::ostream& output, std::function<std::string()> now)
      : output_(output), now_(std::move(now)) {}

  void log(const std::string& level, const std::string& message,
           const std::string& request_id, const json& fields) {
    json entry{{"time", now_()},
               {"level", level},
               {"message", message},
               {"request_id", request_id}};
    for (const auto& [name, value] : fields.items()) {
      entry[name] = kSecret.count(lowercase(name)) > 0 ? json("[removed]") : value;
    }
    // a client can send bytes that are not UTF-8, and dump() would throw
    output_ << entry.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }

 private:
  std::ostream& output_;
  std::function<std::string()> now_;
};
// endregion

int main() {
  JsonLogger logger(std::cout, [] { return "2026-11-20T12:00:00Z"; });
  logger.log("info", "order placed", "r-77",
             {{"order_id", 77}, {"total_cents", 11270}});
  logger.log(
      "warn", "login failed", "r-78",
      {{"email", "a@sparewheel.example"}, {"password", "correct horse battery"}});
}
