import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;

public class Main {
    // region: check-token
    static String sign(SecretKey key, String customerId, Instant expiry) {
        return Jwts.builder()
                .subject(customerId)
                .expiration(Date.from(expiry))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    static Optional<String> customer(SecretKey key, String token, Instant now) {
        try {
            var parser = Jwts.parser().verifyWith(key).clock(() -> Date.from(now)).build();
            return Optional.of(parser.parseSignedClaims(token).getPayload().getSubject());
        } catch (JwtException refused) {
            return Optional.empty();
        }
    }
    // endregion

    /** The token with another subject and the old signature. */
    static String withSubject(String token, String from, String to) {
        String[] fields = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(fields[1]), UTF_8);
        String changed = payload.replace("\"sub\":\"" + from, "\"sub\":\"" + to);
        fields[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
        return String.join(".", fields);
    }

    static void report(String name, Optional<String> customer) {
        System.out.println(name + ": " + customer.map(id -> "customer " + id).orElse("refused"));
    }

    public static void main(String[] arguments) {
        SecretKey key = Jwts.SIG.HS256.key().build();
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        String token = sign(key, "7", now.plus(Duration.ofMinutes(15)));

        report("valid", customer(key, token, now));
        report("changed", customer(key, withSubject(token, "7", "8"), now));
        report("expired", customer(key, token, now.plus(Duration.ofHours(1))));
    }
}
