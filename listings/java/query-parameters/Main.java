import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Part(String sku, int priceCents) {}

    // region: query-parameters
    static final String PARTS_BY_PREFIX =
            """
            SELECT sku, price_cents FROM parts
            WHERE instr(name, ?) = 1 AND price_cents <= ?
            ORDER BY price_cents
            """;

    static List<Part> findParts(Connection database, String prefix, int maxCents)
            throws SQLException {
        try (PreparedStatement query = database.prepareStatement(PARTS_BY_PREFIX)) {
            query.setString(1, prefix);
            query.setInt(2, maxCents);
            ResultSet rows = query.executeQuery();
            List<Part> parts = new ArrayList<>();
            while (rows.next()) {
                parts.add(new Part(rows.getString("sku"), rows.getInt("price_cents")));
            }
            return parts;
        }
    }
    // endregion

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
        }
    }
}
