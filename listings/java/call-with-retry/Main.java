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
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

public class Main {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    // region: call-with-retry
    static final int MAX_ATTEMPTS = 4;
    static final long BASE_DELAY_MS = 10;

    static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
        for (int attempt = 1; ; attempt++) {
            try {
                var response = CLIENT.send(request, BodyHandlers.ofString());
                System.out.printf("attempt %d: %d%n", attempt, response.statusCode());
                if (response.statusCode() != 503 || attempt == MAX_ATTEMPTS) {
                    return response;
                }
            } catch (IOException failure) {
                System.out.printf("attempt %d: %s%n", attempt, failure);
                if (attempt == MAX_ATTEMPTS) {
                    throw failure;
                }
            }
            long longest = BASE_DELAY_MS << (attempt - 1);
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
        }
    }
    // endregion

    static HttpServer startStockServer(int failures) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        var failuresLeft = new AtomicInteger(failures);
        server.createContext("/", exchange -> {
            try (exchange) {
                if (failuresLeft.getAndDecrement() > 0) {
                    exchange.sendResponseHeaders(503, -1);
                    return;
                }
                byte[] body = "{\"stock\":12}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpServer server = startStockServer(2);
        try {
            var response = get(URI.create("http:/" + server.getAddress() + "/"));
            if (response.statusCode() != 200) {
                throw new IOException("unexpected status " + response.statusCode());
            }
            var part = new ObjectMapper().readTree(response.body());
            System.out.println("stock: " + part.get("stock").intValue());
        } finally {
            server.stop(0);
        }
    }
}
