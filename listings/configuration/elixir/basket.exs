# region: elixir
defmodule Basket do
  use GenServer

  def start_link(_), do: GenServer.start_link(__MODULE__, [], name: __MODULE__)
  def put(part), do: GenServer.call(__MODULE__, {:put, part})
  def break, do: GenServer.cast(__MODULE__, :break)

  @impl true
  def init(parts), do: {:ok, parts}

  @impl true
  def handle_call({:put, part}, _from, parts),
    do: {:reply, length(parts) + 1, [part | parts]}

  @impl true
  def handle_cast(:break, _parts), do: raise("a mistake in the program")
end

{:ok, _} = Supervisor.start_link([Basket], strategy: :one_for_one)
IO.puts("#{Basket.put(2041)} in the basket, then #{Basket.put(2043)}")
before = Process.whereis(Basket)
Basket.break()
Process.sleep(100)
IO.puts("a new process: #{Process.whereis(Basket) != before}")
IO.puts("#{Basket.put(2041)} in its basket")
# endregion
