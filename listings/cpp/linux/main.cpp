#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <iostream>
#include <string>
#include <system_error>
#include <thread>

template <typename Result>
Result check(Result result) {
  if (result < 0) throw std::system_error(errno, std::generic_category());
  return result;
}

std::string receive(int socket) {
  std::array<char, 64> buffer{};
  const ssize_t size = check(recv(socket, buffer.data(), buffer.size(), 0));
  return {buffer.data(), static_cast<std::size_t>(size)};
}

void send_text(int socket, const std::string& text) {
  check(send(socket, text.data(), text.size(), MSG_NOSIGNAL));
}

// region: linux
void watch(int epoll, int socket) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = socket;
  check(epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event));
}

// One thread serves every customer; it sleeps until Linux names a socket with news.
void serve(int listener, int customers) {
  const int epoll = check(epoll_create1(EPOLL_CLOEXEC));
  watch(epoll, listener);
  while (customers > 0) {
    epoll_event event{};
    check(epoll_wait(epoll, &event, 1, -1));
    const int socket = event.data.fd;
    if (socket == listener) {
      watch(epoll, check(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)));
    } else if (const std::string sku = receive(socket); !sku.empty()) {
      send_text(socket, sku + ": 12 in stock");
    } else {  // the customer has hung up
      close(socket);
      --customers;
    }
  }
  close(epoll);
}
// endregion

int connected_to(const sockaddr_in& address) {
  const int client = check(socket(AF_INET, SOCK_STREAM, 0));
  const auto* general = reinterpret_cast<const sockaddr*>(&address);
  check(connect(client, general, sizeof address));
  return client;
}

int main() {
  const int listener = check(socket(AF_INET, SOCK_STREAM, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto* general = reinterpret_cast<sockaddr*>(&address);
  check(bind(listener, general, sizeof address));
  socklen_t size = sizeof address;
  check(getsockname(listener, general, &size));
  check(listen(listener, SOMAXCONN));

  std::thread server(serve, listener, 3);
  const std::array clients{connected_to(address), connected_to(address),
                           connected_to(address)};
  for (const int client : {clients[2], clients[0], clients[2]}) {
    send_text(client, client == clients[0] ? "FLD-0311" : "BRK-2041");
    std::cout << receive(client) << '\n';
  }
  for (const int client : clients) close(client);
  server.join();
  close(listener);
}
