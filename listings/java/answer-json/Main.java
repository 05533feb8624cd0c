import java.util.Map;
import java.util.Scanner;
import java.util.regex.Pattern;

public class Main {
    record Part(String sku, int priceCents, int stock) {}

    record Request(int partId, int quantity) {}

    record Response(int status, String body) {}

    static final Map<Integer, Part> PARTS = Map.of(2041, new Part("BRK-2041", 4990, 12));

    // region: answer
    static Response answer(Request request) {
        Part part = PARTS.get(request.partId());
        if (part == null) {
            return new Response(404, "{\"title\":\"No such part\"}");
        }
        int total = part.priceCents() * request.quantity();
        String body = "{\"sku\":\"%s\",\"total_cents\":%d}";
        return new Response(200, body.formatted(part.sku(), total));
    }
    // endregion

    /** Java's standard library reads no JSON; real programs use a library such as Jackson. */
    static int number(String json, String key) {
        var found = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
        if (!found.find()) throw new IllegalArgumentException(key + " is missing");
        return Integer.parseInt(found.group(1));
    }

    public static void main(String[] arguments) {
        for (var input = new Scanner(System.in); input.hasNextLine(); ) {
            String line = input.nextLine();
            var response = answer(new Request(number(line, "part_id"), number(line, "quantity")));
            System.out.println("{\"status\":%d,\"body\":%s}".formatted(response.status(), response.body()));
        }
    }
}
