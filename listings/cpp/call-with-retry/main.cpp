#include <httplib.h>

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <thread>

constexpr int kAttempts = 4;
constexpr std::chrono::milliseconds kBase{10};

// region: call-with-retry
httplib::Result get_with_retry(httplib::Client& client, const std::string& path) {
  static thread_local std::mt19937 random{std::random_device{}()};
  for (int attempt = 1;; ++attempt) {
    auto result = client.Get(path);
    std::cout << "attempt " << attempt << ": "
              << (result ? std::to_string(result->status) : "no answer") << '\n';
    const bool is_worth_retrying = !result || result->status == 503;
    if (!is_worth_retrying || attempt == kAttempts) return result;

    const auto longest = kBase * (1 << attempt);
    std::uniform_int_distribution<> jitter(0, static_cast<int>(longest.count()));
    std::this_thread::sleep_for(std::chrono::milliseconds(jitter(random)));
  }
}

httplib::Client client_with_timeout(const std::string& host, int port) {
  httplib::Client client(host, port);
  client.set_connection_timeout(std::chrono::seconds(2));
  client.set_read_timeout(std::chrono::seconds(2));
  return client;
}
// endregion

int main() {
  httplib::Server server;
  int calls = 0;
  server.Get("/parts/2041",
             [&calls](const httplib::Request&, httplib::Response& response) {
               response.status = ++calls <= 2 ? 503 : 200;
               response.set_content(R"({"stock":12})", "application/json");
             });
  const int port = server.bind_to_any_port("127.0.0.1");
  std::thread serving([&server] { server.listen_after_bind(); });

  auto client = client_with_timeout("127.0.0.1", port);
  const auto result = get_with_retry(client, "/parts/2041");
  server.stop();
  serving.join();
  if (!result || result->status != 200) return 1;
  std::cout << "stock: " << nlohmann::json::parse(result->body).at("stock") << '\n';
}
