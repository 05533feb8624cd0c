#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <iomanip>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::system_clock;

/// The time, sleep and chance of the real world; chance is from 0 to 1.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  virtual system_clock::time_point now() { return system_clock::now(); }
  virtual void sleep(milliseconds pause) { std::this_thread::sleep_for(pause); }
  virtual double chance() { return std::uniform_real_distribution<>()(random_); }

 private:
  std::mt19937 random_{std::random_device{}()};
};

/// The point in time of an HTTP date, or the beginning of time where it is none.
system_clock::time_point parsed(const std::string& date) {
  std::tm fields{};
  std::istringstream input(date);
  input >> std::get_time(&fields, "%a, %d %b %Y %H:%M:%S GMT");
  return input.fail() ? system_clock::time_point{}
                      : system_clock::from_time_t(timegm(&fields));
}

std::string status_of(const httplib::Result& result) {
  return result ? std::to_string(result->status) : "no answer";
}

void report(int attempt, const httplib::Result& result) {
  std::cout << "attempt " << attempt << ": " << status_of(result) << '\n';
}

// region: call-with-retry
constexpr int kAttempts = 4;
constexpr milliseconds kBase{100};
constexpr seconds kTimeout{2}, kDeadline{10};
const std::set<int> kMayPass{0, 429, 502, 503, 504};  // 0 is no answer

milliseconds asked(const httplib::Result& result, system_clock::time_point now) {
  const auto value = result ? result->get_header_value("Retry-After") : "";
  const bool is_number = value.find_first_not_of("0123456789") == std::string::npos;
  if (is_number) return seconds(std::min(std::atol(value.c_str()), 86'400L));
  const auto left = std::chrono::ceil<milliseconds>(parsed(value) - now);
  return std::max(left, milliseconds(0));
}

httplib::Result get_with_retry(httplib::Client& client, const std::string& path,
                               Clock& clock) {
  const auto deadline = clock.now() + kDeadline;
  for (int attempt = 1;; ++attempt) {  // GET changes nothing, so it may be repeated
    auto result = client.Get(path);    // waits no longer than kTimeout
    report(attempt, result);
    const auto jitter = clock.chance() * (kBase * (1 << attempt));
    const auto pause =
        asked(result, clock.now()) + std::chrono::duration_cast<milliseconds>(jitter);
    const bool may_pass = kMayPass.count(result ? result->status : 0) > 0;
    const bool is_late = clock.now() + pause > deadline;
    if (!may_pass || attempt == kAttempts || is_late) return result;
    clock.sleep(pause);
  }
}
// endregion

/// Sleeping costs no time here, and chance is always in the middle.
class FakeClock : public Clock {
 public:
  system_clock::time_point now() override { return now_; }
  void sleep(milliseconds pause) override {
    now_ += pause;
    std::cout << "wait " << pause.count() << " ms\n";
  }
  double chance() override { return 0.5; }

 private:
  system_clock::time_point now_ = parsed("Fri, 20 Nov 2026 12:00:00 GMT");
};

void call(const std::string& host, int port, const std::string& path) {
  httplib::Client client(host, port);
  client.set_connection_timeout(kTimeout);
  client.set_read_timeout(kTimeout);
  FakeClock clock;
  const auto result = get_with_retry(client, path, clock);
  if (result && result->status == 200) {
    std::cout << "stock: " << nlohmann::json::parse(result->body).at("stock") << '\n';
  } else {
    std::cout << "gave up: " << status_of(result) << '\n';
  }
}

int main() {
  httplib::Server server;
  std::map<std::string, std::deque<std::pair<int, std::string>>> answers{
      {"/parts/2041", {{503, "1"}, {429, "Fri, 20 Nov 2026 12:00:03 GMT"}, {200, ""}}},
      {"/parts/311", {{503, "3600"}}}};
  server.Get(".*",
             [&answers](const httplib::Request& request, httplib::Response& response) {
               auto& left = answers[request.path];
               const auto [status, retry_after] =
                   left.empty() ? std::pair<int, std::string>{404, ""} : left.front();
               if (!left.empty()) left.pop_front();
               response.status = status;
               if (!retry_after.empty())
                 response.set_header("Retry-After", retry_after);
               response.set_content(R"({"stock":12})", "application/json");
             });
  const std::string host = "127.0.0.1";
  const int port = server.bind_to_any_port(host);
  std::thread serving([&server] { server.listen_after_bind(); });
  for (const char* path : {"/parts/2041", "/parts/311", "/parts/9"}) {
    call(host, port, path);
  }
  server.stop();
  serving.join();
  call(host, port, "/parts/2041");
}
