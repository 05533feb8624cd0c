using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Data.Sqlite;

public static class Program
{
    private const string Schema = @"
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            customer_id INTEGER,
            status TEXT,
            total_cents INTEGER);
        INSERT INTO orders VALUES
            (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);";

    // region: vulnerable-query
    private static IEnumerable<(long Id, long CustomerId)> OrdersOf(
        SqliteConnection connection, long customerId, string status)
    {
        var query = $@"
            SELECT id, customer_id FROM orders
            WHERE customer_id = {customerId} AND status = '{status}'"; // no parameters
        using (var command = new SqliteCommand(query, connection))
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                yield return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static void AskTwice(SqliteConnection connection)
    {
        foreach (var status in new[] { "paid", "x' OR '1'='1" })
        {
            var orders = OrdersOf(connection, 7, status).ToList();
            var ids = string.Join(", ", orders.Select(order => order.Id));
            Console.WriteLine($"{status}: orders {ids}");
            if (orders.Any(order => order.CustomerId != 7))
                throw new Exception("Customer 7 reads only orders of customer 7.");
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
            AskTwice(connection);
        }
    }
}
