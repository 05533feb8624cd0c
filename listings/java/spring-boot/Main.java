package sparewheel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

// region: spring-boot
@SpringBootApplication
public class Main {
    static final String[] SETTINGS = { // in a project of your own: application.properties
        "spring.mvc.problemdetails.enabled=true",
        "spring.jackson.property-naming-strategy=SNAKE_CASE",
    };

    record Part(String sku, long priceCents) {}

    @RestController
    static class PartController {
        private static final Map<Integer, Part> PARTS = Map.of(2041, new Part("BRK-2041", 4990));

        @GetMapping("/parts/{id}")
        Part part(@PathVariable int id) {
            Part part = PARTS.get(id);
            if (part == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such part");
            }
            return part;
        }
    }
    // endregion

    public static void main(String[] args) throws Exception {
        var application = new SpringApplicationBuilder(Main.class)
                .properties(SETTINGS)
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error");
        try (var context = application.run(args)) {
            String port = context.getEnvironment().getProperty("local.server.port");
            HttpClient client = HttpClient.newHttpClient();
            for (int id : new int[] {2041, 9}) {
                URI address = URI.create("http://127.0.0.1:" + port + "/parts/" + id);
                var request = HttpRequest.newBuilder(address).build();
                var response = client.send(request, BodyHandlers.ofString());
                System.out.println(response.statusCode() + " " + response.body());
            }
        }
    }
}
