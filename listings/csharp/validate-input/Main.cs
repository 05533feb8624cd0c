using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

public static class Program
{
    // region: validate-input
    private static readonly IReadOnlyDictionary<string, Rule> Rules =
        new Dictionary<string, Rule>
        {
            ["part_id"] = new Rule(n => n > 0, "must be a whole number above 0"),
            ["quantity"] = new Rule(n => n >= 1 && n <= 20, "must be between 1 and 20"),
        };

    private static IEnumerable<string> FaultsOf(JObject order) =>
        from field in order.Properties().Select(property => property.Name)
            .Union(Rules.Keys).OrderBy(name => name, StringComparer.Ordinal)
        let fault = FaultOf(field, order[field])
        where fault != null
        select $"{field}: {fault}";

    private static string FaultOf(string field, JToken token)
    {
        if (!Rules.TryGetValue(field, out Rule rule)) return "is not allowed";
        if (token == null) return "is missing";
        bool isAccepted = (token as JValue)?.Value is long n && rule.Accepts(n);
        return isAccepted ? null : rule.Fault;
    }
    // endregion

    public static void Main()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
        {
            string faults = string.Join("; ", FaultsOf(JObject.Parse(line)));
            Console.WriteLine(faults == "" ? "ok" : $"422 {faults}");
        }
    }

    private sealed class Rule
    {
        public Rule(Predicate<long> accepts, string fault)
        {
            Accepts = accepts;
            Fault = fault;
        }

        public Predicate<long> Accepts { get; }
        public string Fault { get; }
    }
}
