# frozen_string_literal: true

require "openssl"

# The loopback network: servers and clients of one program meet in memory, with Ruby's own Net::HTTP
# over them. Of the library `socket` there are TCPServer and TCPSocket, and of these what programs call
# most. Other machines cannot be reached.
class SocketError < StandardError; end

class BasicSocket
  # What reads and writes lines, over `sysread` and `syswrite`.
  include OpenSSL::Buffering

  # What one end has written and the other has not read; closed when nothing more will be written.
  Pipe = Thread::Queue

  attr_accessor :sync

  def self.open(...)
    socket = new(...)
    return socket unless block_given?

    begin
      yield socket
    ensure
      socket.close
    end
  end

  def setsockopt(*) = 0
  def to_io = self
  def closed? = @closed == true
end

class IPSocket < BasicSocket
  LOOPBACK = ["localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "", nil].freeze

  def self.getaddress(host) = Addrinfo.tcp(host, 0).ip_address
  def addr(*) = ["AF_INET", local_address.ip_port, "127.0.0.1", "127.0.0.1"]
  def peeraddr(*) = ["AF_INET", remote_address.ip_port, "127.0.0.1", "127.0.0.1"]
end

Addrinfo = Struct.new(:ip_address, :ip_port) do
  # @raise Socket::ResolutionError for any host but this one
  def self.tcp(host, port)
    return new("127.0.0.1", Integer(port)) if IPSocket::LOOPBACK.include?(host)

    warn "not in this tab: a network beyond the program itself (#{host})"
    raise Socket::ResolutionError, "getaddrinfo(3): Temporary failure in name resolution"
  end

  def inspect_sockaddr = "#{ip_address}:#{ip_port}"
  def ip? = true
end

class TCPSocket < IPSocket
  attr_reader :local_address, :remote_address

  def self.connected(incoming, outgoing, local, remote)
    allocate.tap { |socket| socket.send(:connect, incoming, outgoing, local, remote) }
  end

  # @raise Errno::ECONNREFUSED where no server listens
  def initialize(host, port, *, **)
    remote = Addrinfo.tcp(host, port)
    server = TCPServer.listening[remote.ip_port]
    raise Errno::ECONNREFUSED, "connect(2) for #{host.inspect} port #{port}" if server.nil?

    local = Addrinfo.tcp("127.0.0.1", TCPServer.free_port)
    there, back = Array.new(2) { Pipe.new }
    connect(back, there, local, remote)
    server << TCPSocket.connected(there, back, remote, local)
  end

  # Waits until there is something to read; an empty answer would mean an end.
  def wait_readable(timeout = nil)
    return self if ready?

    @arrived << @incoming.pop(timeout:).to_s
    @arrived.empty? && !ready? ? nil : self
  end

  def wait_writable(_timeout = nil) = self

  def sysread(size, buffer = nil)
    wait_readable
    raise EOFError, "end of file reached" if @arrived.empty?

    read = @arrived.slice!(0, size)
    buffer.nil? ? read : buffer.replace(read)
  end

  def syswrite(text)
    raise IOError, "closed stream" if closed?
    raise Errno::EPIPE if @outgoing.closed?

    @outgoing << text.b
    text.bytesize
  end

  def read_nonblock(size, buffer = nil, exception: true)
    return super unless @rbuffer.empty?

    unless ready?
      raise IO::EAGAINWaitReadable, "read would block" if exception

      return :wait_readable
    end
    sysread(size, buffer)
  rescue EOFError
    raise if exception
  end

  def write_nonblock(text, **) = syswrite(text)
  def recv(size, _flags = 0) = readpartial(size)

  def close_write = @outgoing.close
  def sysclose = close

  def close
    @closed = true
    @outgoing.close
    @incoming.close
    nil
  end

  private

  def connect(incoming, outgoing, local, remote)
    @incoming = incoming
    @outgoing = outgoing
    @local_address = local
    @remote_address = remote
    @arrived = +"".b
    @rbuffer = Buffer.new
    @eof = false
    @sync = true
  end

  def ready?
    @arrived << @incoming.pop.to_s if @arrived.empty? && !@incoming.empty?
    !@arrived.empty? || @incoming.closed?
  end
end

class TCPServer < TCPSocket
  @listening = {}
  @last_port = 49_151

  class << self
    attr_reader :listening

    def free_port = @last_port += 1
  end

  # @raise Errno::EADDRINUSE
  def initialize(*host, port)
    port = Integer(port)
    port = TCPServer.free_port if port.zero?
    @local_address = Addrinfo.tcp(host.first, port)
    taken = TCPServer.listening.key?(port)
    raise Errno::EADDRINUSE, "bind(2) for #{host.first.inspect} port #{port}" if taken

    TCPServer.listening[port] = @waiting = Thread::Queue.new
  end

  def listen(_backlog) = 0

  # @raise IOError when the server is closed meanwhile
  def accept = @waiting.pop || raise(IOError, "stream closed in another thread")

  def accept_nonblock(exception: true)
    return accept unless @waiting.empty?
    raise IO::EAGAINWaitReadable, "accept(2) would block" if exception

    :wait_readable
  end

  def close
    @closed = true
    TCPServer.listening.delete(@local_address.ip_port)
    @waiting.close
    nil
  end
end

class Socket < BasicSocket
  class ResolutionError < SocketError; end

  SOL_SOCKET = 1
  SO_REUSEADDR = 2
  SO_KEEPALIVE = 9
  IPPROTO_TCP = 6
  TCP_NODELAY = 1
  SOMAXCONN = 4096

  def self.tcp(host, port, *, **, &block) = TCPSocket.open(host, port, &block)

  def self.tcp_server_loop(host, port)
    server = TCPServer.new(host, port)
    loop { server.accept.then { |socket| yield socket, socket.remote_address } }
  end

  def self.gethostname = "localhost"
end
