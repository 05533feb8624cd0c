import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    record Part(String sku, long priceCents, int stock) {}

    record Request(int partId, int quantity) {}

    record Response(int status, Object body) {}

    record Quote(String sku, long totalCents) {}

    record Problem(String title) {}

    static final Map<Integer, Part> PARTS = Map.of(2041, new Part("BRK-2041", 4990, 12));

    // region: answer
    static Response answer(Request request) {
        Part part = PARTS.get(request.partId());
        if (part == null) {
            return new Response(404, new Problem("No such part"));
        }
        long total = part.priceCents() * request.quantity();
        return new Response(200, new Quote(part.sku(), total));
    }
    // endregion

    public static void main(String[] arguments) throws JsonProcessingException {
        for (var input = new Scanner(System.in); input.hasNextLine(); ) {
            Request request = JSON.readValue(input.nextLine(), Request.class);
            System.out.println(JSON.writeValueAsString(answer(request)));
        }
    }
}
