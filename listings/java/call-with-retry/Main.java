import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

public class Main {
    /** The time, sleep and chance of the world; chance is from 0 to 1. */
    interface Clock {
        Instant now();

        void sleep(Duration pause) throws InterruptedException;

        double chance();
    }

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    // region: call-with-retry
    static final int ATTEMPTS = 4, BASE_MS = 100;
    static final Duration TIMEOUT = Duration.ofSeconds(2), DEADLINE = Duration.ofSeconds(10);
    static final Set<Integer> MAY_PASS = Set.of(429, 502, 503, 504);

    static HttpResponse<String> get(URI uri, Clock clock) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
        Instant deadline = clock.now().plus(DEADLINE);
        for (int attempt = 1; ; attempt++) { // GET changes nothing, so it may be repeated
            HttpResponse<String> response = send(request, attempt); // null: no answer
            boolean mayPass = response == null || MAY_PASS.contains(response.statusCode());
            long jitter = (long) (clock.chance() * (BASE_MS << attempt));
            Duration pause = asked(response, clock.now()).plusMillis(jitter);
            boolean isLate = clock.now().plus(pause).isAfter(deadline);
            if (!mayPass || attempt == ATTEMPTS || isLate) return response;
            clock.sleep(pause);
        }
    }

    static Duration asked(HttpResponse<?> response, Instant now) {
        if (response == null) return Duration.ZERO;
        String value = response.headers().firstValue("Retry-After").orElse("");
        if (value.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(value));
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var left = Duration.between(now, date.toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }
    // endregion

    static HttpResponse<String> send(HttpRequest request, int attempt) throws InterruptedException {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            System.out.println("attempt " + attempt + ": " + response.statusCode());
            return response;
        } catch (IOException refusedOrLate) {
            System.out.println("attempt " + attempt + ": no answer");
            return null;
        }
    }

    /** Sleeping costs no time here, and chance is always in the middle. */
    static class FakeClock implements Clock {
        private Instant now = Instant.parse("2026-11-20T12:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration pause) {
            now = now.plus(pause);
            System.out.println("wait " + pause.toMillis() + " ms");
        }

        @Override
        public double chance() {
            return 0.5;
        }
    }

    record Answer(int status, String retryAfter) {}

    static HttpServer startStockServer() throws IOException {
        Map<String, Queue<Answer>> answers = Map.of(
                "/parts/2041",
                new ArrayDeque<>(List.of(
                        new Answer(503, "1"),
                        new Answer(429, "Fri, 20 Nov 2026 12:00:03 GMT"),
                        new Answer(200, ""))),
                "/parts/311",
                new ArrayDeque<>(List.of(new Answer(503, "3600"))));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                var left = answers.getOrDefault(path, new ArrayDeque<>());
                Answer answer = left.isEmpty() ? new Answer(404, "") : left.remove();
                if (!answer.retryAfter().isEmpty()) {
                    exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
                }
                byte[] body = "{\"stock\":12}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    static void report(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> response = get(uri, new FakeClock());
        if (response != null && response.statusCode() == 200) {
            var part = new ObjectMapper().readTree(response.body());
            System.out.println("stock: " + part.get("stock").intValue());
        } else {
            System.out.println(
                    "gave up: " + (response == null ? "no answer" : response.statusCode()));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpServer server = startStockServer();
        URI address = URI.create("http:/" + server.getAddress() + "/");
        try {
            for (int partId : new int[] {2041, 311, 9}) {
                report(address.resolve("/parts/" + partId));
            }
        } finally {
            server.stop(0);
        }
        report(address.resolve("/parts/2041"));
    }
}
