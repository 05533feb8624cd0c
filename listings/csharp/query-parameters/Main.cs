using System;
using System.Collections.Generic;
using Mono.Data.Sqlite;

public static class Program
{
    private const string Schema = @"
        CREATE TABLE parts (
            id INTEGER PRIMARY KEY, sku TEXT, name TEXT, price_cents INTEGER);
        CREATE INDEX parts_by_name ON parts (name);
        INSERT INTO parts VALUES
            (2041, 'BRK-2041', 'Brake pad set, front', 4990),
            (2042, 'BRK-2042', 'Brake disc, front', 7450),
            (311, 'FLD-0311', 'Brake fluid, 1 l', 1290);";

    // region: query-parameters
    // From the start of the name up to it with the last character there is: unlike
    // LIKE, a range takes % and _ as they are, and the index on name finds it.
    private const string PartsByNameAndPrice = @"
        SELECT sku, price_cents FROM parts
        WHERE name >= @name_start AND name < @name_start || char(0x10FFFF)
          AND price_cents <= @highest_cents
        ORDER BY price_cents";

    private static IEnumerable<(string Sku, long PriceCents)> FindParts(
        SqliteConnection connection, string nameStart, long highestCents)
    {
        using (var command = new SqliteCommand(PartsByNameAndPrice, connection))
        {
            command.Parameters.AddWithValue("@name_start", nameStart);
            command.Parameters.AddWithValue("@highest_cents", highestCents);
            using (var reader = command.ExecuteReader())
                while (reader.Read())
                    yield return (reader.GetString(0), reader.GetInt64(1));
        }
    }
    // endregion

    public static void Main()
    {
        using (var connection = new SqliteConnection("Data Source=:memory:"))
        {
            connection.Open();
            using (var schema = new SqliteCommand(Schema, connection))
                schema.ExecuteNonQuery();

            foreach (var part in FindParts(connection, "Brake", 5000))
                Console.WriteLine($"{part.Sku} {part.PriceCents}");
            var hostile = new List<(string, long)>(
                FindParts(connection, "x' OR '1'='1", 5000));
            Console.WriteLine($"hostile: {hostile.Count} rows");
            Console.WriteLine($"plan: {Plan(connection)}");
        }
    }

    private static string Plan(SqliteConnection connection)
    {
        string explain = $"EXPLAIN QUERY PLAN {PartsByNameAndPrice}";
        using (var command = new SqliteCommand(explain, connection))
        {
            command.Parameters.AddWithValue("@name_start", "");
            command.Parameters.AddWithValue("@highest_cents", 0);
            using (var reader = command.ExecuteReader())
            {
                reader.Read();
                return reader.GetString(reader.GetOrdinal("detail"));
            }
        }
    }
}
