import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.crypto.SecretKey;

public class Main {
    static final SecretKey KEY = Jwts.SIG.HS512.key().build();

    // region: check-token
    static final String ISSUER = "https://sparewheel.example", AUDIENCE = "orders";

    static String sign(String customer, Instant expires) {
        return Jwts.builder()
                .subject(customer)
                .issuer(ISSUER)
                .audience().add(AUDIENCE).and()
                .expiration(Date.from(expires))
                .signWith(KEY, Jwts.SIG.HS256)
                .compact();
    }

    /** The customer of a token in which everything is right. */
    static Optional<String> customer(String token) {
        var parser = Jwts.parser()
                .sig().clear().add(Jwts.SIG.HS256).and()
                .verifyWith(KEY)
                .requireIssuer(ISSUER)
                .requireAudience(AUDIENCE)
                .build();
        try {
            var claims = parser.parseSignedClaims(token).getPayload();
            // JJWT looks at the expiry only where there is one
            return Optional.ofNullable(claims.getExpiration()).map(expiry -> claims.getSubject());
        } catch (JwtException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
    // endregion

    /** A token like ours, to be changed in one thing. */
    static JwtBuilder forged() {
        return Jwts.builder()
                .subject("7")
                .issuer(ISSUER)
                .expiration(Date.from(EXPIRES))
                .audience().add(AUDIENCE).and();
    }

    static final Instant NOW = Instant.now();
    static final Instant EXPIRES = NOW.plus(Duration.ofMinutes(15));

    public static void main(String[] arguments) {
        String token = sign("7", EXPIRES);
        String[] own = token.split("\\.");
        String otherPayload = sign("8", EXPIRES).split("\\.")[1];
        String unsigned = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes());
        var sha256 = Jwts.SIG.HS256;

        var cases = new LinkedHashMap<String, String>();
        cases.put("valid", token);
        cases.put("changed", own[0] + "." + otherPayload + "." + own[2]);
        cases.put("other key", forged().signWith(sha256.key().build(), sha256).compact());
        cases.put("no signature", unsigned + "." + own[1] + ".");
        cases.put("other algorithm", forged().signWith(KEY, Jwts.SIG.HS512).compact());
        cases.put("other issuer",
                forged().issuer("https://elsewhere.example").signWith(KEY, sha256).compact());
        cases.put("other audience",
                forged().audience().clear().add("newsletter").and()
                        .signWith(KEY, sha256).compact());
        cases.put("expired", sign("7", NOW.minusSeconds(1)));
        cases.put("without expiry", forged().expiration(null).signWith(KEY, sha256).compact());
        cases.put("no token", "7");
        cases.forEach((name, given) -> {
            String verdict = customer(given).map(id -> "customer " + id).orElse("refused");
            System.out.println(name + ": " + verdict);
        });
    }
}
