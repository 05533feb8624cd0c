using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

/// <summary>The time, sleep and chance of the real world; chance is from 0 to 1.</summary>
public class Clock
{
    private readonly Random random = new Random();

    public virtual DateTimeOffset Now => DateTimeOffset.UtcNow;

    public virtual Task Sleep(TimeSpan pause) => Task.Delay(pause);

    public virtual double Chance() => random.NextDouble();
}

public static class Program
{
    private static readonly HttpClientHandler Direct =
        new HttpClientHandler { UseProxy = false };

    // region: call-with-retry
    private const int Attempts = 4, BaseMilliseconds = 100;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Client =
        new HttpClient(Direct) { Timeout = TimeSpan.FromSeconds(2) };
    private static readonly HashSet<int> MayPass = new HashSet<int> { 429, 502, 503, 504 };

    private static async Task<HttpResponseMessage> GetWithRetry(Uri uri, Clock clock)
    {
        DateTimeOffset deadline = clock.Now + Deadline;
        for (int attempt = 1; ; attempt++) // GET changes nothing, so it may be repeated
        {
            HttpResponseMessage response = await Get(uri, attempt); // null: no answer
            bool mayPass = response == null || MayPass.Contains((int)response.StatusCode);
            double jitter = clock.Chance() * BaseMilliseconds * Math.Pow(2, attempt);
            TimeSpan pause = Asked(response, clock) + TimeSpan.FromMilliseconds(jitter);
            bool isLate = clock.Now + pause > deadline;
            if (!mayPass || attempt == Attempts || isLate) return response;
            response?.Dispose();
            await clock.Sleep(pause);
        }
    }

    private static TimeSpan Asked(HttpResponseMessage response, Clock clock)
    {
        var header = response?.Headers.RetryAfter; // seconds or a date
        TimeSpan asked = header?.Delta ?? header?.Date - clock.Now ?? TimeSpan.Zero;
        return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
    }
    // endregion

    private static async Task<HttpResponseMessage> Get(Uri uri, int attempt)
    {
        try
        {
            HttpResponseMessage response = await Client.GetAsync(uri);
            Console.WriteLine($"attempt {attempt}: {(int)response.StatusCode}");
            return response;
        }
        catch (Exception fault)
            when (fault is HttpRequestException || fault is TaskCanceledException)
        {
            Console.WriteLine($"attempt {attempt}: no answer"); // refused, reset or late
            return null;
        }
    }

    /// <summary>Sleeping costs no time here, and chance is in the middle.</summary>
    private sealed class FakeClock : Clock
    {
        private DateTimeOffset now =
            new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset Now => now;

        public override Task Sleep(TimeSpan pause)
        {
            now += pause;
            Console.WriteLine($"wait {pause.TotalMilliseconds} ms");
            return Task.CompletedTask;
        }

        public override double Chance() => 0.5;
    }

    public static void Main() => Run().GetAwaiter().GetResult();

    private static async Task Run()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using (var listener = new HttpListener())
        {
            listener.Prefixes.Add(address.AbsoluteUri);
            listener.Start();
            Task serving = Serve(listener);
            foreach (int partId in new[] { 2041, 311, 9 })
                await Report(new Uri(address, $"parts/{partId}"));
            await serving;
        }
        await Report(new Uri(address, "parts/2041"));
    }

    private static async Task Report(Uri uri)
    {
        using (HttpResponseMessage response = await GetWithRetry(uri, new FakeClock()))
        {
            if (response?.IsSuccessStatusCode == true)
            {
                string json = await response.Content.ReadAsStringAsync();
                Console.WriteLine($"stock: {JObject.Parse(json)["stock"]}");
                return;
            }
            string status = response == null ? "no answer" : $"{(int)response.StatusCode}";
            Console.WriteLine($"gave up: {status}");
        }
    }

    private static async Task Serve(HttpListener listener)
    {
        byte[] body = Encoding.UTF8.GetBytes("{\"stock\":12}");
        var answers = new[]
        {
            (503, "1"), (429, "Fri, 20 Nov 2026 12:00:03 GMT"), (200, null), // part 2041
            (503, "3600"), // part 311
            (404, null), // part 9
        };
        foreach (var answer in answers)
        {
            var (status, retryAfter) = answer;
            var context = await listener.GetContextAsync();
            context.Response.StatusCode = status;
            if (retryAfter != null) context.Response.AddHeader("Retry-After", retryAfter);
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
