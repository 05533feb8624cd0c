import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

public class Main {
    static final ObjectMapper JSON = new ObjectMapper();

    // region: structured-log
    static final Pattern SECRET = Pattern.compile(
            "(?i)password|token|secret|authorization|cookie|api[-_]?key");

    static void redact(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean secret = SECRET.matcher(field.getKey()).find();
                if (secret) field.setValue(TextNode.valueOf("[removed]"));
            });
        }
        node.forEach(Main::redact); // the members of an object or a list
    }

    record Log(Clock clock, PrintStream out, String requestId) {
        void write(String level, String message, Map<String, ?> fields)
                throws JsonProcessingException {
            ObjectNode line = JSON.createObjectNode()
                    .put("time", clock.instant().toString())
                    .put("level", level)
                    .put("message", message)
                    .put("request_id", requestId);
            ObjectNode given = JSON.valueToTree(fields);
            redact(given);
            given.properties().forEach(field -> line.putIfAbsent(field.getKey(), field.getValue()));
            out.println(JSON.writeValueAsString(line));
        }
    }
    // endregion

    static Map<String, Object> fields(String name, Object value, String other, Object otherValue) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(name, value);
        fields.put(other, otherValue);
        return fields;
    }

    public static void main(String[] arguments) throws JsonProcessingException {
        var noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

        new Log(noon, System.out, "r-77")
                .write("info", "order placed", fields("order_id", 77, "total_cents", 11270));
        new Log(noon, System.out, "r-78")
                .write(
                        "warn",
                        "login failed",
                        fields("customer_id", 7, "Password", "correct horse battery"));
        var request = new TreeMap<>(Map.of(
                "Authorization", "Bearer t-1",
                "Set-Cookie", List.of("session=s-1"),
                "path", "/orders/77/payment"));
        var attempts = List.of(fields("api_key", "k-1", "status", 402));
        var hostile = fields("attempts", attempts, "request", request);
        hostile.putAll(Map.of("time", "yesterday", "level", "debug", "message", "all is well"));
        new Log(noon, System.out, "r-79").write("error", "payment refused", hostile);
    }
}
