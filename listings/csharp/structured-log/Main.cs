using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public sealed class JsonLogger
{
    private readonly TextWriter output;
    private readonly Func<DateTime> now;

    public JsonLogger(TextWriter output, Func<DateTime> now)
    {
        this.output = output;
        this.now = now;
    }

    // region: structured-log
    private static readonly Regex Secret = new Regex(
        "password|token|secret|authorization|cookie|api[-_]?key",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public void Log(string level, string message, string requestId, object fields)
    {
        var entry = JObject.FromObject(
            new { time = now(), level, message, request_id = requestId });
        var given = JObject.FromObject(fields);
        Redact(given);
        foreach (var field in given.Properties())
            if (entry[field.Name] == null) entry.Add(field.Name, field.Value);
        output.WriteLine(entry.ToString(Formatting.None));
    }

    private static void Redact(JContainer container)
    {
        foreach (var token in container.Children())
        {
            if (token is JProperty property && Secret.IsMatch(property.Name))
                property.Value = "[removed]";
            else if (token is JContainer inner)
                Redact(inner);
        }
    }
    // endregion
}

public static class Program
{
    public static void Main()
    {
        var time = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
        var logger = new JsonLogger(Console.Out, () => time);

        logger.Log("info", "order placed", "r-77", new
        {
            order_id = 77,
            total_cents = 11270,
        });
        logger.Log("warn", "login failed", "r-78", new
        {
            customer_id = 7,
            Password = "correct horse battery",
        });
        logger.Log("error", "payment refused", "r-79", new
        {
            time = "yesterday",
            level = "debug",
            message = "all is well",
            attempts = new[] { new { api_key = "k-1", status = 402 } },
            request = new Dictionary<string, object>
            {
                ["Authorization"] = "Bearer t-1",
                ["Set-Cookie"] = new[] { "session=s-1" },
                ["path"] = "/orders/77/payment",
            },
        });
    }
}
