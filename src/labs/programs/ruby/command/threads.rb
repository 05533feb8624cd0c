# frozen_string_literal: true

# Threads for a Ruby that has none: fibers that take turns. A turn ends where a thread waits – for
# another thread, a queue, a lock, a time or the loopback network – so that a thread which only
# computes is never interrupted, and two never run at one moment. Queues, locks, Timeout and `sleep` are
# Ruby's own; here is the scheduler that they ask.
class TabTurns
  Timer = Struct.new(:time, :fiber, :action)

  class << self
    # Does the block as the main thread, and ends when it does.
    def take(&block)
      turns = new
      accept_buffers
      Fiber.set_scheduler(turns)
      TabThread.main = TabThread.new(&block)
      turns.run(TabThread.main)
    end

    private

    # Ruby makes one for each write under a scheduler, and warns at the first.
    def accept_buffers
      warns = Warning[:experimental]
      Warning[:experimental] = false
      IO::Buffer.new(1)
      Warning[:experimental] = warns
    end
  end

  def initialize
    @loop = Fiber.current
    @ready = []
    @timers = []
  end

  # Gives turns until a thread has ended.
  def run(main)
    while main.alive?
      wake
      fiber, result = @ready.shift
      if fiber.nil? then idle(main)
      elsif fiber.alive? then fiber.transfer(*result)
      end
    end
  end

  def enqueue(fiber, *result) = @ready << [fiber, result]

  def pass
    enqueue(Fiber.current)
    @loop.transfer
  end

  # What Ruby asks of a scheduler.

  def block(_blocker, timeout = nil)
    return @loop.transfer if timeout.nil?

    timer = after(timeout) { |fiber| enqueue(fiber, false) }
    @loop.transfer.tap { @timers.delete(timer) }
  end

  def unblock(_blocker, fiber) = enqueue(fiber, true)

  def kernel_sleep(duration = nil) = block(:sleep, duration)

  # Files and the program's input are always ready.
  def io_wait(_io, events, _timeout) = events

  def timeout_after(duration, error, message)
    timer = after(duration) { |fiber| enqueue_error(fiber, error, message) }
    yield duration
  ensure
    @timers.delete(timer)
  end

  def fiber_interrupt(fiber, error) = enqueue_error(fiber, error)

  def fiber(&) = TabThread.new(&).fiber

  def close = nil

  def enqueue_error(fiber, *error)
    @ready << [Interruption.new(fiber, error), []]
  end

  # An exception that a fiber finds where it waits.
  Interruption = Struct.new(:fiber, :error) do
    def alive? = fiber.alive?
    def transfer = fiber.raise(*error)
  end

  private

  def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

  def after(seconds, &action)
    Timer.new(now + seconds, Fiber.current, action).tap { |timer| @timers << timer }
  end

  def wake
    due, @timers = @timers.partition { |timer| timer.time <= now }
    due.sort_by(&:time).each { |timer| timer.action.call(timer.fiber) }
  end

  def idle(main)
    soonest = @timers.map(&:time).min
    if soonest then sleep([soonest - now, 0].max)
    else enqueue_error(main.fiber, ThreadError, "No live threads left. Deadlock?")
    end
  end
end

# A thread of those that take turns.
class TabThread
  class << self
    attr_accessor :main
    attr_writer :report_on_exception, :abort_on_exception

    def report_on_exception = @report_on_exception != false
    def abort_on_exception = @abort_on_exception == true
    def current = Fiber[:tab_thread]
    def list = @list ||= []
  end

  attr_accessor :name, :report_on_exception, :abort_on_exception, :priority
  attr_reader :fiber

  def initialize(*arguments, &block)
    Kernel.raise ThreadError, "must be called with a block" if block.nil?

    @place = block.source_location.join(":")
    @own = {}
    @joining = Thread::Queue.new
    @report_on_exception = TabThread.report_on_exception
    @fiber = Fiber.new(storage: { tab_thread: self }) { live(arguments, block) }
    TabThread.list << self
    scheduler.enqueue(@fiber)
  end

  def alive? = @fiber.alive? && !@ended
  def stop? = !equal?(TabThread.current)

  def status
    return equal?(TabThread.current) ? "run" : "sleep" if alive?

    @failure.nil? ? false : nil
  end

  # Waits for its end, and raises what it did not catch.
  def join(limit = nil)
    @joining.pop(timeout: limit) if alive?
    return if alive?
    Kernel.raise @failure if @failure

    self
  end

  def value = join && @value

  def kill
    return self if @ended

    @killed = true
    if equal?(TabThread.current) then throw(@killing)
    else scheduler.enqueue_error(@fiber, Killed)
    end
    self
  end
  alias exit kill
  alias terminate kill

  def raise(*error)
    return Kernel.raise(*error) if equal?(TabThread.current)

    scheduler.enqueue_error(@fiber, *error)
  end

  def wakeup = tap { scheduler.enqueue(@fiber, true) }
  alias run wakeup

  def [](key) = @own[key.to_sym]
  def []=(key, value)
    @own[key.to_sym] = value
  end
  def key?(key) = @own.key?(key.to_sym)
  def keys = @own.keys
  alias thread_variable_get []
  alias thread_variable_set []=
  alias thread_variable? key?

  def inspect = "#<Thread:#{@place} #{status || "dead"}>"
  alias to_s inspect

  # Ends a thread from outside.
  class Killed < Exception # rubocop:disable Lint/InheritException
  end

  private

  def scheduler = Fiber.scheduler

  def live(arguments, block)
    @killing = Object.new
    catch(@killing) { @value = block.call(*arguments) }
  rescue Killed
    nil
  rescue Exception => e # rubocop:disable Lint/RescueException
    fail_with(e)
  ensure
    @ended = true
    TabThread.list.delete(self)
    @joining.close
  end

  def fail_with(error)
    @failure = error
    return TabThread.main.raise(error) if ends_all?(error)
    return unless report_on_exception

    $stderr.write "#{inspect} terminated with exception (report_on_exception is true):\n",
                  *TabCommand.account_of(error)
  end

  def ends_all?(error)
    error.is_a?(SystemExit) || abort_on_exception || TabThread.abort_on_exception
  end
end

class Thread
  class << self
    def new(...) = TabThread.new(...)
    alias start new
    alias fork new

    def current = TabThread.current
    def main = TabThread.main
    def list = TabThread.list.dup
    def pass = Fiber.scheduler.pass
    def exit = current.kill
    def stop = Fiber.scheduler.block(:stop)
    def ===(object) = object.is_a?(TabThread) || super

    %i[report_on_exception abort_on_exception].each do |setting|
      define_method(setting) { TabThread.public_send(setting) }
      define_method(:"#{setting}=") { |value| TabThread.public_send(:"#{setting}=", value) }
    end
  end
end
