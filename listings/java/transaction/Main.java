import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class Main {
    // region: transaction
    static final String INSERT_ORDER =
            "INSERT INTO orders (part_id, quantity) VALUES (?, ?)";
    static final String TAKE_STOCK =
            "UPDATE parts SET stock = stock - ? WHERE id = ? AND stock >= ?";

    static boolean sell(Connection database, int partId, int quantity) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement insertOrder = database.prepareStatement(INSERT_ORDER);
                PreparedStatement takeStock = database.prepareStatement(TAKE_STOCK)) {
            insertOrder.setInt(1, partId);
            insertOrder.setInt(2, quantity);
            insertOrder.executeUpdate();

            takeStock.setInt(1, quantity);
            takeStock.setInt(2, partId);
            takeStock.setInt(3, quantity);
            boolean sold = takeStock.executeUpdate() == 1;
            if (sold) {
                database.commit();
            }
            return sold;
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }
    // endregion

    static void createTables(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL)");
            statement.executeUpdate(
                    """
                    CREATE TABLE orders (
                        id INTEGER PRIMARY KEY,
                        part_id INTEGER NOT NULL REFERENCES parts (id),
                        quantity INTEGER NOT NULL
                    )
                    """);
            statement.executeUpdate("INSERT INTO parts VALUES (2041, 12)");
        }
    }

    static int number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            createTables(database);
            for (int quantity : new int[] {5, 10}) {
                String outcome = sell(database, 2041, quantity) ? "sold" : "refused";
                int stock = number(database, "SELECT stock FROM parts WHERE id = 2041");
                int orders = number(database, "SELECT count(*) FROM orders");
                System.out.printf("%s %d, stock %d, orders %d%n", outcome, quantity, stock, orders);
            }
        }
    }
}
