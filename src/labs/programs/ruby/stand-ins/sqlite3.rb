# frozen_string_literal: true

require "json"

# The gem sqlite3, over SQLite itself outside this Ruby (sql.js): databases in memory, statements with
# their parameters, rows as arrays or hashes, transactions. Databases in files, functions and
# collations of one's own, and backups are not here.
module SQLite3
  class Exception < StandardError; end
  class SQLException < Exception; end
  class ConstraintException < Exception; end
  class CantOpenException < Exception; end
  class MismatchException < Exception; end
  class RangeException < Exception; end
  class MemoryException < Exception; end

  # Bytes that are no text.
  class Blob < String; end

  # Asks the host through a file: what is written is a question, what is then read its answer.
  module Host
    CLASSES = {
      /constraint failed/ => ConstraintException, /datatype mismatch/ => MismatchException,
      /index out of range/ => RangeException, /out of memory/ => MemoryException
    }.freeze

    class << self
      def ask(*question)
        port.syswrite(JSON.generate(question))
        text = +""
        text << port.sysread(65_536) until text.end_with?("\n")
        answer = JSON.parse(text, max_nesting: false)
        fault(answer["error"]) if answer["error"]
        answer["value"]
      end

      def pack(value)
        case value
        when nil, Float then value
        when Integer then { int: value.to_s }
        when Blob then { blob: [value].pack("m0") }
        when true, false then raise Exception, "can't prepare #{value.class}"
        when String, Symbol then value.to_s.encode("UTF-8")
        else raise Exception, "can't prepare #{value.class}"
        end
      end

      def unpack(value)
        return value unless value.is_a?(Hash)

        kind, text = value.first
        case kind
        when "int" then text.to_i
        when "float" then text == "Infinity" ? Float::INFINITY : text.to_f
        when "blob" then text.unpack1("m0")
        end
      end

      private

      def port = @port ||= File.open("/sqlite", "r+b")

      def fault(message)
        kind = CLASSES.find { |pattern, _| pattern.match?(message) }&.last
        raise kind || SQLException, message
      end
    end
  end

  # A statement with values for its parameters.
  class Statement
    def initialize(database, sql)
      @database = database
      @sql = sql
      @values = []
    end

    def bind_params(*values)
      @values = values
      self
    end

    def execute(*values) = @database.execute(@sql, values.empty? ? @values : values)
    alias execute! execute
    def close = @closed = true
    def closed? = @closed == true
  end

  class Database
    IN_MEMORY = ["", ":memory:"].freeze

    attr_accessor :results_as_hash

    def self.open(...)
      database = new(...)
      return database unless block_given?

      begin
        yield database
      ensure
        database.close
      end
    end

    def initialize(file, options = {})
      unless IN_MEMORY.include?(file.to_s)
        raise CantOpenException, "unable to open database file (not in this tab: databases in files)"
      end

      @id = Host.ask("open")
      @results_as_hash = options[:results_as_hash]
    end

    # Rows of the first statement, or each of them to the block.
    def execute(sql, values = [], *more, &)
      names, rows = run(sql, more.empty? ? values : [values, *more])
      rows.map! { |row| names.zip(row).to_h } if results_as_hash
      return rows.each(&) if block_given?

      rows
    end

    # The names of the columns, then the rows.
    def execute2(sql, *values)
      names, rows = run(sql, values.flatten(1))
      [names, *rows]
    end

    def execute_batch(sql)
      ask("batch", sql)
      nil
    end
    alias execute_batch2 execute_batch

    def prepare(sql)
      statement = Statement.new(self, sql)
      return statement unless block_given?

      yield statement
    end

    def query(sql, values = []) = execute(sql, values).each

    def get_first_row(sql, *values) = execute(sql, *values).first

    def get_first_value(sql, *values)
      row = get_first_row(sql, *values)
      row.is_a?(Hash) ? row.values.first : row&.first
    end

    def changes = ask("changes")
    def total_changes = run("SELECT total_changes()", []).last.dig(0, 0)
    def last_insert_row_id = run("SELECT last_insert_rowid()", []).last.dig(0, 0)

    # Commits at the end of the block, rolls back when an exception leaves it.
    def transaction(mode = :deferred)
      execute("BEGIN #{mode.to_s.upcase} TRANSACTION")
      return true unless block_given?

      begin
        result = yield self
      rescue ::Exception
        rollback if transaction_active?
        raise
      end
      commit if transaction_active?
      result
    end

    def commit = execute("COMMIT TRANSACTION") && true
    def rollback = execute("ROLLBACK TRANSACTION") && true
    def transaction_active? = ask("in-transaction")

    def foreign_keys=(on)
      execute("PRAGMA foreign_keys = #{on ? 1 : 0}")
    end

    def busy_timeout=(_milliseconds); end
    def busy_timeout(_milliseconds) = nil

    def close
      ask("close") unless closed?
      @closed = true
      self
    end

    def closed? = @closed == true

    private

    def run(sql, values)
      answer = ask("rows", sql, packed(sql, values))
      [answer["names"], answer["rows"].map { |row| row.map { |value| Host.unpack(value) } }]
    end

    def packed(sql, values)
      values = values.first if values.is_a?(Array) && values.size == 1 && values.first.is_a?(Hash)
      return Array(values).map { |value| Host.pack(value) } unless values.is_a?(Hash)

      values.to_h do |name, value|
        bare = name.to_s.delete_prefix(":")
        raise Exception, "no such bind parameter" unless sql.match?(/[:@$]#{Regexp.escape(bare)}\b/)

        [bare, Host.pack(value)]
      end
    end

    def ask(*question)
      raise Exception, "cannot use a closed database" if closed?

      Host.ask(question.first, @id, *question.drop(1))
    end
  end
end
