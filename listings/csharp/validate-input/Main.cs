using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public static class Program
{
    // region: validate-input
    private static readonly IReadOnlyDictionary<string, Rule> Rules =
        new Dictionary<string, Rule>
        {
            ["part_id"] = new Rule(n => n > 0, "must be a whole number above 0"),
            ["quantity"] =
                new Rule(n => n >= 1 && n <= 99, "must be a whole number from 1 to 99"),
        };

    private static IEnumerable<object> ErrorsOf(JToken body)
    {
        if (!(body is JObject order)) // null, [] and 5 are JSON, too
            return new[] { new { pointer = "#", detail = "must be an object" } };
        return from field in order.Properties().Select(property => property.Name)
                .Union(Rules.Keys).OrderBy(name => name, StringComparer.Ordinal)
            let error = ErrorOf(field, order[field])
            where error != null
            select new { pointer = $"#/{field}", detail = error };
    }

    private static string ErrorOf(string field, JToken token)
    {
        if (!Rules.TryGetValue(field, out Rule rule)) return "is not allowed";
        if (token == null) return "is missing";
        bool isAccepted = (token as JValue)?.Value is long n && rule.Accepts(n);
        return isAccepted ? null : rule.Error;
    }
    // endregion

    private static string Answer(string body)
    {
        object[] errors;
        try
        {
            errors = ErrorsOf(Parse(body)).ToArray();
        }
        catch (JsonException)
        {
            return "400 {\"title\":\"The body is not JSON\"}";
        }
        if (errors.Length == 0) return "ok";
        var problem = new { title = "The order is not valid", errors };
        return $"422 {JsonConvert.SerializeObject(problem)}";
    }

    // JSON of any depth would overflow the stack.
    private static JToken Parse(string body)
    {
        using (var reader = new JsonTextReader(new StringReader(body)) { MaxDepth = 32 })
            return JToken.ReadFrom(reader);
    }

    public static void Main()
    {
        string line;
        while ((line = Console.ReadLine()) != null) Console.WriteLine(Answer(line));
    }

    private sealed class Rule
    {
        public Rule(Predicate<long> accepts, string error)
        {
            Accepts = accepts;
            Error = error;
        }

        public Predicate<long> Accepts { get; }
        public string Error { get; }
    }
}
