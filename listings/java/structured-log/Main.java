import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

public class Main {
    static final ObjectMapper JSON = new ObjectMapper();

    // region: structured-log
    static final Set<String> SECRETS = Set.of("password", "token", "authorization");

    record Log(Clock clock, PrintStream out, String requestId) {
        @SafeVarargs
        final void write(String level, String message, Map.Entry<String, ?>... fields)
                throws JsonProcessingException {
            var line = new LinkedHashMap<String, Object>();
            line.put("time", clock.instant().toString());
            line.put("level", level);
            line.put("message", message);
            line.put("request_id", requestId);
            for (var field : fields) {
                boolean secret = SECRETS.contains(field.getKey().toLowerCase(Locale.ROOT));
                line.putIfAbsent(field.getKey(), secret ? "[removed]" : field.getValue());
            }
            out.println(JSON.writeValueAsString(line));
        }
    }
    // endregion

    public static void main(String[] arguments) throws JsonProcessingException {
        var noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

        new Log(noon, System.out, "r-77")
                .write("info", "order placed", entry("order_id", 77), entry("total_cents", 11270));
        new Log(noon, System.out, "r-78")
                .write(
                        "warn",
                        "login failed",
                        entry("email", "a@sparewheel.example"),
                        entry("password", "correct horse battery"));
    }
}
