using System;
using System.Collections.Generic;
using System.IO;
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
    private static readonly HashSet<string> Secret =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "password", "token", "authorization",
        };

    public void Log(string level, string message, string requestId, object fields)
    {
        var entry = JObject.FromObject(
            new { time = now(), level, message, request_id = requestId });
        foreach (var field in JObject.FromObject(fields).Properties())
            entry[field.Name] =
                Secret.Contains(field.Name) ? "[removed]" : field.Value;
        output.WriteLine(entry.ToString(Formatting.None));
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
            email = "a@sparewheel.example",
            password = "correct horse battery",
        });
    }
}
