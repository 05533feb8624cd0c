# region: phoenix
defmodule ShopWeb.StockLive do
  use ShopWeb, :live_view

  def mount(%{"id" => id}, _session, socket) do
    if connected?(socket), do: Phoenix.PubSub.subscribe(Shop.PubSub, "stock:#{id}")
    {:ok, assign(socket, part: Shop.get_part!(id), refused: nil)}
  end

  def render(assigns) do
    ~H"""
    <h1>{@part.name}</h1>
    <p>{@part.stock} in stock</p>
    <button phx-click="buy" disabled={@part.stock == 0}>Buy one</button>
    <p :if={@refused}>{@refused}</p>
    """
  end

  def handle_event("buy", _params, socket) do
    case Shop.sell(socket.assigns.part) do
      {:ok, part} -> {:noreply, assign(socket, part: part)}
      {:error, reason} -> {:noreply, assign(socket, refused: reason)}
    end
  end

  def handle_info({:stock, part}, socket), do: {:noreply, assign(socket, part: part)}
end
# endregion
