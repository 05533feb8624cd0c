import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Part(String sku, long priceCents) {}

    // region: query-parameters
    // From the start of the name up to it with the last character there is: unlike
    // LIKE, a range takes % and _ as they are, and the index on name finds it.
    static final String FIND_PARTS =
            """
            SELECT sku, price_cents FROM parts
            WHERE name >= ? AND name < ? || char(0x10FFFF) AND price_cents <= ?
            ORDER BY price_cents
            """;

    static List<Part> findParts(Connection database, String nameStart, long highestCents)
            throws SQLException {
        try (PreparedStatement query = database.prepareStatement(FIND_PARTS)) {
            query.setString(1, nameStart);
            query.setString(2, nameStart);
            query.setLong(3, highestCents);
            List<Part> parts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Part(rows.getString("sku"), rows.getLong("price_cents")));
                }
            }
            return parts;
        }
    }
    // endregion

    static String plan(Connection database) throws SQLException {
        String explain = "EXPLAIN QUERY PLAN " + FIND_PARTS;
        try (PreparedStatement query = database.prepareStatement(explain);
                ResultSet steps = query.executeQuery()) {
            return steps.getString("detail");
        }
    }

    static void createParts(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    CREATE TABLE parts (
                        id INTEGER PRIMARY KEY,
                        sku TEXT NOT NULL,
                        name TEXT NOT NULL,
                        price_cents INTEGER NOT NULL
                    )
                    """);
            statement.executeUpdate("CREATE INDEX parts_by_name ON parts (name)");
            statement.executeUpdate(
                    """
                    INSERT INTO parts VALUES
                        (2041, 'BRK-2041', 'Brake pad set, front', 4990),
                        (2042, 'BRK-2042', 'Brake disc, front', 7450),
                        (311, 'FLD-0311', 'Brake fluid, 1 l', 1290)
                    """);
        }
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            createParts(database);
            for (Part part : findParts(database, "Brake", 5000)) {
                System.out.println(part.sku() + " " + part.priceCents());
            }
            int hostile = findParts(database, "x' OR '1'='1", 5000).size();
            System.out.println("hostile: " + hostile + " rows");
            System.out.println("plan: " + plan(database));
        }
    }
}
