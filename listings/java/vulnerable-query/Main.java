import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

public class Main {
    record Order(int id, int customerId) {}

    // region: vulnerable-query
    static List<Order> ordersOf(Statement statement, int customerId, String status)
            throws SQLException {
        String query = "SELECT id, customer_id FROM orders"
                + " WHERE customer_id = " + customerId
                + " AND status = '" + status + "'"; // the value becomes part of the text
        var rows = statement.executeQuery(query);
        List<Order> orders = new ArrayList<>();
        while (rows.next()) orders.add(new Order(rows.getInt(1), rows.getInt(2)));
        return orders;
    }

    static void askTwice(Statement statement) throws SQLException {
        for (String status : List.of("paid", "x' OR '1'='1")) {
            List<Order> orders = ordersOf(statement, 7, status);
            System.out.println(status + ": orders " + ids(orders));
            if (orders.stream().anyMatch(order -> order.customerId() != 7)) {
                throw new AssertionError("Customer 7 reads only orders of customer 7.");
            }
        }
    }
    // endregion

    static String ids(List<Order> orders) {
        return orders.stream()
                .map(order -> String.valueOf(order.id()))
                .collect(Collectors.joining(", "));
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    CREATE TABLE orders (
                        id INTEGER PRIMARY KEY,
                        customer_id INTEGER NOT NULL,
                        status TEXT NOT NULL,
                        total_cents INTEGER NOT NULL
                    )
                    """);
            statement.executeUpdate(
                    """
                    INSERT INTO orders VALUES
                        (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290)
                    """);
            askTwice(statement);
        }
    }
}
