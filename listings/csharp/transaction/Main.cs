using System;
using Mono.Data.Sqlite;

public static class Program
{
    private const string Schema = @"
        CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            part_id INTEGER NOT NULL REFERENCES parts (id),
            quantity INTEGER NOT NULL
        );
        INSERT INTO parts VALUES (2041, 12);";

    // region: transaction
    private const string InsertOrder =
        "INSERT INTO orders (part_id, quantity) VALUES (@part_id, @quantity)";

    private const string TakeFromStock = @"
        UPDATE parts SET stock = stock - @quantity
        WHERE id = @part_id AND stock >= @quantity";

    private static bool TrySell(SqliteConnection connection, int partId, int quantity)
    {
        using (var transaction = connection.BeginTransaction())
        {
            Execute(transaction, InsertOrder, partId, quantity);
            if (Execute(transaction, TakeFromStock, partId, quantity) == 0)
                return false; // Dispose rolls back what was not committed

            transaction.Commit();
            return true;
        }
    }
    // endregion

    private static int Execute(
        SqliteTransaction transaction, string sql, int partId, int quantity)
    {
        var connection = transaction.Connection;
        using (var command = new SqliteCommand(sql, connection, transaction))
        {
            command.Parameters.AddWithValue("@part_id", partId);
            command.Parameters.AddWithValue("@quantity", quantity);
            return command.ExecuteNonQuery();
        }
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using (var command = new SqliteCommand(sql, connection))
            return command.ExecuteScalar();
    }

    public static void Main()
    {
        using (var connection = new SqliteConnection("Data Source=:memory:"))
        {
            connection.Open();
            using (var schema = new SqliteCommand(Schema, connection))
                schema.ExecuteNonQuery();

            foreach (int quantity in new[] { 5, 10 })
            {
                bool isSold = TrySell(connection, 2041, quantity);
                string outcome = isSold ? "sold" : "refused";
                object stock = Scalar(
                    connection, "SELECT stock FROM parts WHERE id = 2041");
                object orders = Scalar(connection, "SELECT count(*) FROM orders");
                Console.WriteLine(
                    $"{outcome} {quantity}, stock {stock}, orders {orders}");
            }
        }
    }
}
