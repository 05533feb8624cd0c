import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

public class Main {
    // region: mongodb
    static Document order(int id, int customerId, Instant placedAt, Document... items) {
        return new Document("_id", id).append("customer_id", customerId)
                .append("placed_at", placedAt).append("items", List.of(items));
    }

    static Document item(String sku, int quantity, int priceCents) {
        return new Document("sku", sku)
                .append("quantity", quantity).append("price_cents", priceCents);
    }

    static List<Document> bestSellers(MongoCollection<Document> orders, Instant since) {
        var total = new Document("$multiply", List.of("$items.quantity", "$items.price_cents"));
        return orders.aggregate(List.of(
                match(gte("placed_at", since)),
                unwind("$items"),
                group("$items.sku", sum("sold", "$items.quantity"), sum("total_cents", total)),
                sort(descending("total_cents")),
                limit(2))).into(new ArrayList<>());
    }
    // endregion

    public static void main(String[] args) {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> orders = client.getDatabase("shop").getCollection("orders");
            orders.insertMany(List.of(
                    order(1, 8, Instant.parse("2026-10-30T09:00:00Z"), item("BRK-2041", 9, 4990)),
                    order(77, 7, Instant.parse("2026-11-20T10:00:00Z"),
                            item("BRK-2041", 2, 4990), item("FLD-0311", 1, 1290)),
                    order(78, 8, Instant.parse("2026-11-21T11:30:00Z"),
                            item("BRK-2042", 2, 7450), item("FLD-0311", 2, 1290)),
                    order(79, 10, Instant.parse("2026-11-21T12:10:00Z"),
                            item("BRK-2041", 1, 4890))));
            Instant november = Instant.parse("2026-11-01T00:00:00Z");
            bestSellers(orders, november).forEach(part -> System.out.println(part.toJson()));
        } finally {
            server.shutdownNow();
        }
    }
}
