# frozen_string_literal: true

# What the command `ruby FILE` does around a program, for a Ruby that is asked by its host to evaluate
# a text: the program is started, what it asked for at its exit is done, an exception that it does not
# catch is told, and the process ends with its status. Not here: END blocks.
module TabCommand
  # Statuses are numbers below 256, so that this one says something else: there is no memory.
  OUT_OF_MEMORY = 1000

  FOLDER = "/program"
  # Frames that no program of a real Ruby has.
  OURS = %r{\A(\tfrom )?(#{__dir__}/|eval:\d|\S+:in 'Kernel\.eval')}

  @at_exit = []

  class << self
    # Runs a file of the program's folder and ends the process.
    def run(main)
      # Ruby began long ago, on another machine.
      srand
      Dir.chdir(FOLDER)
      $stdout.sync = $stderr.sync = true
      $PROGRAM_NAME = main
      autoload_configuration
      finish(failure_of { evaluate(main) })
    end

    def at_exit(handler) = @at_exit << handler

    # What Ruby says of an exception that nobody caught.
    def account_of(failure)
      # What explains errors is loaded when there is one.
      require "error_highlight"
      require "did_you_mean"
      # An exception from outside, such as that of a timeout, comes in where the thread waits.
      if failure.backtrace&.first&.match?(OURS)
        failure.set_backtrace(failure.backtrace.drop_while { |frame| OURS.match?(frame) })
      end
      failure.full_message(highlight: false, order: :top).lines.grep_v(OURS)
    end

    private

    def evaluate(main)
      program = RubyVM::InstructionSequence.compile_file_prism(main)
      offer_data(main)
      program.eval
    rescue SyntaxError => e
      raise unless program.nil?

      warn_all "#{main}: #{e.detailed_message(highlight: false)}"
      exit 1
    end

    # What stands below `__END__` of the file that is started.
    def offer_data(main)
      text = File.binread(main)
      at = text.match(/^__END__\r?\n/)&.end(0)
      Object.const_set(:DATA, File.open(main).tap { |file| file.seek(at) }) if at
    end

    def autoload_configuration = Object.autoload(:RbConfig, "rbconfig")

    def failure_of
      yield
      nil
    rescue Exception => e # rubocop:disable Lint/RescueException
      e
    end

    # The last `exit` counts; what failed in a handler is told, and ends nothing.
    def finish(failure)
      status = status_of(failure)
      while (handler = @at_exit.pop)
        later = failure_of { during(failure, &handler) }
        next if later.nil? || later.equal?(failure)

        tell(later)
        status = later.is_a?(SystemExit) ? status_of(later) : [status, 1].max
      end
      tell(failure) unless failure.nil?
      exit!(status)
    end

    # Handlers find the exception that ends the program in `$!`.
    def during(failure, &handler)
      return handler.call if failure.nil?

      begin
        raise failure
      rescue Exception # rubocop:disable Lint/RescueException
        handler.call
      end
    end

    def status_of(failure)
      case failure
      when nil then 0
      when SystemExit then failure.status & 255
      when SignalException then 128 + failure.signo
      when NoMemoryError then OUT_OF_MEMORY
      else 1
      end
    end

    def tell(failure)
      return if failure.is_a?(SystemExit) || failure.is_a?(SignalException)

      warn_all(*account_of(failure))
      return unless failure.is_a?(LoadError)

      warn_all("not in this tab: #{failure.path || failure.message.split(" -- ").last}")
    end

    def warn_all(*lines)
      lines.each { |line| $stderr.write(line.end_with?("\n") ? line : "#{line}\n") }
    end
  end
end

# As a Ruby does that is started as a command.
module Kernel
  def at_exit(&handler)
    raise ArgumentError, "called without block" if handler.nil?

    TabCommand.at_exit(handler)
    handler
  end
  module_function :at_exit
end
