#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <iostream>
#include <map>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

template <typename Result>
Result check(Result result) {
  if (result < 0) throw std::system_error(errno, std::generic_category());
  return result;
}

/// Calls again what a signal has broken off.
template <typename Call>
auto unbroken(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Closes what it holds at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(check(number)) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  operator int() const { return number_; }

 private:
  int number_;
};

constexpr std::size_t kMostKept = 1 << 20;

struct Customer {
  Descriptor socket;
  std::string heard;
  std::string unsent;

  /// Answers every question that has come in full, a line each.
  void hear(const char* text, ssize_t size) {
    heard.append(text, static_cast<std::size_t>(size));
    for (auto end = heard.find('\n'); end != std::string::npos;
         end = heard.find('\n')) {
      unsent += heard.substr(0, end) + ": 12 in stock\n";
      heard.erase(0, end + 1);
    }
  }
  void forget(ssize_t sent) { unsent.erase(0, static_cast<std::size_t>(sent)); }
  bool is_too_much() const { return heard.size() + unsent.size() > kMostKept; }
};

void watch(int epoll, int socket, std::uint32_t events) {
  epoll_event event{};
  event.events = events;
  event.data.fd = socket;
  check(epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event));
}

using Customers = std::map<int, Customer>;

void welcome(int epoll, int listener, Customers& customers) {
  const int number = unbroken([&] {
    return accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  });
  if (number < 0 && (errno == EAGAIN || errno == ECONNABORTED)) return;  // gone again
  Customer customer{Descriptor(number), {}, {}};
  customers.emplace(number, std::move(customer));
  watch(epoll, number, EPOLLIN | EPOLLOUT | EPOLLET);
}

/// As much as there is, 0 at the end of a conversation, or below 0 with errno.
template <std::size_t Size>
ssize_t receive(int socket, std::array<char, Size>& buffer) {
  return unbroken([&] { return recv(socket, buffer.data(), buffer.size(), 0); });
}

/// How much of a text there was room for, or below 0 with errno.
ssize_t transmit(int socket, const std::string& text) {
  return unbroken([&] { return send(socket, text.data(), text.size(), MSG_NOSIGNAL); });
}

epoll_event next_event(int epoll) {
  epoll_event event{};
  check(unbroken([&] { return epoll_wait(epoll, &event, 1, -1); }));
  return event;
}

// region: linux
// Reads and writes what it can without waiting; false at the end of a conversation.
bool converse(Customer& customer) {
  std::array<char, 4096> buffer{};
  ssize_t size = 0;
  while ((size = receive(customer.socket, buffer)) > 0) {
    customer.hear(buffer.data(), size);
    if (customer.is_too_much()) return false;
  }
  if (size < 0 && errno != EAGAIN) return false;  // the connection was reset
  while (!customer.unsent.empty()) {
    const ssize_t sent = transmit(customer.socket, customer.unsent);
    if (sent < 0) return errno == EAGAIN;  // the rest when there is room for it
    customer.forget(sent);
  }
  return size != 0;  // 0: the customer has hung up
}

// One thread serves every customer; it sleeps until Linux names a socket with news.
void serve(int listener, int epoll, int visits) {
  for (Customers customers; visits > 0;) {
    const int socket = next_event(epoll).data.fd;
    if (socket == listener) {
      welcome(epoll, listener, customers);
    } else if (!converse(customers.at(socket))) {
      customers.erase(socket);
      --visits;
    }
  }
}
// endregion

Descriptor connected_to(const sockaddr_in& address) {
  Descriptor client(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const auto* general = reinterpret_cast<const sockaddr*>(&address);
  check(connect(client, general, sizeof address));
  return client;
}

void say(int client, std::string text) {
  while (!text.empty()) {
    text.erase(0, static_cast<std::size_t>(check(transmit(client, text))));
  }
}

std::string heard_line(int client) {
  std::string line;
  std::array<char, 1> letter{};
  while (check(receive(client, letter)) == 1 && letter[0] != '\n') line += letter[0];
  return line;
}

/// Closes so that the other side sees a reset instead of an end.
void reset(Descriptor client) {
  const linger at_once{1, 0};
  check(setsockopt(client, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once));
}

int main() {
  const Descriptor listener(
      socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto* general = reinterpret_cast<sockaddr*>(&address);
  check(bind(listener, general, sizeof address));
  socklen_t size = sizeof address;
  check(getsockname(listener, general, &size));
  check(listen(listener, SOMAXCONN));

  struct sigaction ignored {};
  ignored.sa_handler = [](int) {};  // no SA_RESTART, so it breaks system calls off
  check(sigaction(SIGUSR1, &ignored, nullptr));

  const Descriptor epoll(epoll_create1(EPOLL_CLOEXEC));
  watch(epoll, listener, EPOLLIN);
  std::thread server(serve, int{listener}, int{epoll}, 4);
  {
    const std::array clients{connected_to(address), connected_to(address),
                             connected_to(address)};
    for (const int client : {int{clients[2]}, int{clients[0]}, int{clients[2]}}) {
      pthread_kill(server.native_handle(), SIGUSR1);
      say(client, client == clients[0] ? "FLD-0311\n" : "BRK-2041\n");
      std::cout << heard_line(client) << '\n';
    }

    Descriptor impatient = connected_to(address);
    say(impatient, "BRK-");
    reset(std::move(impatient));

    say(clients[1], "BRK-");
    say(clients[0], "FLD-0311\n");
    say(clients[1], "2041\n");
    std::cout << "in two pieces: " << heard_line(clients[1]) << '\n';

    constexpr int kQuestions = 20'000;  // more answers than fit into the socket at once
    for (int question = 0; question < kQuestions; ++question)
      say(clients[2], "BRK-2041\n");
    int answers = 0;
    while (answers < kQuestions && heard_line(clients[2]) == "BRK-2041: 12 in stock") {
      ++answers;
    }
    std::cout << "asked at a stretch: " << answers << " answers\n";
  }
  server.join();
}
