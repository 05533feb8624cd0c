using System;
using System.Collections.Generic;
using Newtonsoft.Json;

public static class Program
{
    private static readonly Dictionary<int, Part> Parts = new Dictionary<int, Part>
    {
        [2041] = new Part { Sku = "BRK-2041", PriceCents = 4990, Stock = 12 },
    };

    // region: answer
    private static Response Answer(Request request)
    {
        if (!Parts.TryGetValue(request.PartId, out Part part))
            return new Response(404, new { title = "No such part" });

        long total = part.PriceCents * request.Quantity;
        return new Response(200, new { sku = part.Sku, total_cents = total });
    }
    // endregion

    public static void Main()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
        {
            var request = JsonConvert.DeserializeObject<Request>(line);
            Console.WriteLine(JsonConvert.SerializeObject(Answer(request)));
        }
    }

    private sealed class Part
    {
        public string Sku { get; set; }
        public long PriceCents { get; set; }
        public int Stock { get; set; }
    }

    private sealed class Request
    {
        [JsonProperty("part_id", Required = Required.Always)]
        public int PartId { get; set; }

        [JsonProperty("quantity", Required = Required.Always)]
        public int Quantity { get; set; }
    }

    private sealed class Response
    {
        public Response(int status, object body)
        {
            Status = status;
            Body = body;
        }

        [JsonProperty("status")]
        public int Status { get; }

        [JsonProperty("body")]
        public object Body { get; }
    }
}
