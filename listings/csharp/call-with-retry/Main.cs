using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public static class Program
{
    private const int Attempts = 4;
    private const int BaseMilliseconds = 10;
    private static readonly Random Random = new Random();
    private static readonly HttpClientHandler Direct =
        new HttpClientHandler { UseProxy = false };

    // region: call-with-retry
    private static readonly HttpClient Client =
        new HttpClient(Direct) { Timeout = TimeSpan.FromSeconds(2) };

    private static async Task<HttpResponseMessage> GetWithRetry(Uri address)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                var response = await Client.GetAsync(address);
                Console.WriteLine($"attempt {attempt}: {(int)response.StatusCode}");
                bool isBusy = response.StatusCode == HttpStatusCode.ServiceUnavailable;
                if (!isBusy || attempt == Attempts) return response;
                response.Dispose();
            }
            catch (Exception fault) when (attempt < Attempts && IsNetworkFault(fault))
            {
                Console.WriteLine($"attempt {attempt}: no answer");
            }
            double longest = BaseMilliseconds * Math.Pow(2, attempt);
            await Task.Delay((int)(Random.NextDouble() * longest)); // full jitter
        }
    }

    private static bool IsNetworkFault(Exception fault) =>
        fault is HttpRequestException || fault is TaskCanceledException; // a timeout
    // endregion

    public static void Main() => Run().GetAwaiter().GetResult();

    private static async Task Run()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using (var listener = new HttpListener())
        {
            listener.Prefixes.Add(address.AbsoluteUri);
            listener.Start();
            Task serving = Serve(listener, 503, 503, 200);
            using (var response = await GetWithRetry(new Uri(address, "parts/2041")))
            {
                response.EnsureSuccessStatusCode();
                string json = await response.Content.ReadAsStringAsync();
                Console.WriteLine($"stock: {JObject.Parse(json)["stock"]}");
            }
            await serving;
        }
    }

    private static async Task Serve(HttpListener listener, params int[] statuses)
    {
        byte[] body = Encoding.UTF8.GetBytes("{\"stock\":12}");
        foreach (int status in statuses)
        {
            var context = await listener.GetContextAsync();
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Close(body, willBlock: true);
        }
    }

    private static int FreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return port;
    }
}
