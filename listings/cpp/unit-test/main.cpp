#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>
#include <stdexcept>

// region: unit-test
int shipping_cents(int total_cents) {
  if (total_cents < 0) throw std::invalid_argument("a total is never negative");
  return total_cents >= 5000 ? 0 : 490;
}

TEST_CASE("just below the limit") { CHECK(shipping_cents(4999) == 490); }

TEST_CASE("at the limit") { CHECK(shipping_cents(5000) == 0); }

TEST_CASE("negative is refused") {
  CHECK_THROWS_AS(shipping_cents(-1), std::invalid_argument);
}
// endregion

class LineReporter : public doctest::IReporter {
 public:
  explicit LineReporter(const doctest::ContextOptions&) {}

  void test_case_start(const doctest::TestCaseData& test) override {
    name_ = test.m_name;
  }
  void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
    std::cout << (stats.testCaseSuccess ? "ok " : "not ok ") << name_ << '\n';
  }
  void log_assert(const doctest::AssertData& check) override {
    if (check.m_failed) {
      std::cerr << "line " << check.m_line << ": " << check.m_expr << '\n';
    }
  }
  void test_case_exception(const doctest::TestCaseException& exception) override {
    std::cerr << name_ << ": " << exception.error_string << '\n';
  }
  void test_run_end(const doctest::TestRunStats& stats) override {
    if (stats.numTestCasesFailed > 0) return;
    std::cout << stats.numTestCasesPassingFilters << " passed\n";
  }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}

 private:
  const char* name_ = "";
};

REGISTER_REPORTER("lines", 1, LineReporter);

int main() {
  doctest::Context context;
  context.setOption("reporters", "lines");
  context.setOption("order-by", "file");
  return context.run();
}
