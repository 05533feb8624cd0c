#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>

struct Summary {
  std::int64_t lines = 0;
  std::int64_t sum_cents = 0;
};

// region: stream-file
Summary summarize(std::istream& input) {
  Summary summary;
  for (std::string line; std::getline(input, line);) {
    ++summary.lines;
    const auto comma = line.find(',');
    const char* end = line.data() + line.size();
    const char* price = comma == std::string::npos ? end : line.data() + comma + 1;
    std::uint32_t cents = 0;
    const auto [rest, fault] = std::from_chars(price, end, cents);
    if (fault != std::errc{} || rest != end) {
      throw std::runtime_error("line " + std::to_string(summary.lines) +
                               " is malformed");
    }
    summary.sum_cents += cents;
  }
  if (input.bad()) throw std::runtime_error("the file could not be read to its end");
  return summary;
}
// endregion

class TemporaryFile {
 public:
  TemporaryFile() {
    std::string name = std::filesystem::temp_directory_path() / "parts-XXXXXX";
    const int descriptor = mkstemp(name.data());
    if (descriptor < 0) throw std::system_error(errno, std::generic_category());
    close(descriptor);
    path_ = name;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

int main() {
  const TemporaryFile file;
  std::ofstream output(file.path());
  for (int id = 1; id <= 200'000; ++id) output << id << ',' << id % 100 << '\n';
  output.close();
  if (!output) throw std::runtime_error("the file could not be written");

  std::ifstream input(file.path());
  const Summary summary = summarize(input);
  std::cout << "lines " << summary.lines << "\nsum_cents " << summary.sum_cents << '\n';

  for (const std::string line : {"3", "3,", "3,x", "3,1,2"}) {
    std::istringstream broken("1,10\n2,20\n" + line + '\n');
    try {
      summarize(broken);
    } catch (const std::runtime_error& error) {
      std::cout << line << ": " << error.what() << '\n';
    }
  }
}
