# frozen_string_literal: true

# region: unit-test
require "minitest/autorun"

def shipping_cents(total_cents)
  raise ArgumentError, "a total is never negative" if total_cents.negative?

  total_cents >= 5000 ? 0 : 490
end

class ShippingTest < Minitest::Test
  def test_just_below_the_limit
    assert_equal 490, shipping_cents(4999)
  end

  def test_at_the_limit
    assert_equal 0, shipping_cents(5000)
  end

  def test_negative_is_refused
    assert_raises(ArgumentError) { shipping_cents(-1) }
  end
end
# endregion

# Minitest shuffles the tests, so the lines wait for the end and are put in order.
class LineReporter < Minitest::AbstractReporter
  def initialize
    super
    @results = []
  end

  def record(result)
    @results << result
  end

  def report
    @results.sort_by { |result| result.source_location.last }.each do |result|
      name = result.name.delete_prefix("test_").tr("_", " ")
      result.passed? ? puts("ok #{name}") : warn("not ok #{name}\n#{result}")
    end
    puts "#{@results.size} passed" if passed?
  end

  def passed?
    @results.all?(&:passed?)
  end
end

module Minitest
  def self.plugin_lines_init(_options)
    reporter.reporters.replace([LineReporter.new])
  end
end
Minitest.extensions << "lines"
