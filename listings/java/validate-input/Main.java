import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.function.IntPredicate;

public class Main {
    static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    // region: validate-input
    record Rule(IntPredicate allows, String error) {}

    static final Map<String, Rule> RULES = Map.of(
            "part_id", new Rule(id -> id > 0, "must be a whole number above 0"),
            "quantity", new Rule(n -> n >= 1 && n <= 99, "must be a whole number from 1 to 99"));

    record Fault(String pointer, String detail) {}

    static List<Fault> validate(JsonNode order) {
        if (!order.isObject()) { // null, [] and 5 are JSON, too
            return List.of(new Fault("#", "must be an object"));
        }
        var faults = new TreeMap<String, String>();
        order.fieldNames().forEachRemaining(field -> faults.put(field, "is not allowed"));
        RULES.forEach((field, rule) -> {
            JsonNode value = order.get(field);
            boolean right = value != null && value.isInt() && rule.allows().test(value.intValue());
            if (right) {
                faults.remove(field);
            } else {
                faults.put(field, value == null ? "is missing" : rule.error());
            }
        });
        return faults.entrySet().stream()
                .map(fault -> new Fault("#/" + fault.getKey(), fault.getValue()))
                .toList();
    }
    // endregion

    record Problem(String title, @JsonInclude(JsonInclude.Include.NON_NULL) List<Fault> errors) {}

    static String answer(String body) throws JsonProcessingException {
        List<Fault> faults;
        try {
            faults = validate(JSON.readTree(body));
        } catch (JsonProcessingException noJson) {
            return "400 " + JSON.writeValueAsString(new Problem("The body is not JSON", null));
        }
        if (faults.isEmpty()) {
            return "ok";
        }
        return "422 " + JSON.writeValueAsString(new Problem("The order is not valid", faults));
    }

    public static void main(String[] arguments) throws JsonProcessingException {
        for (var input = new Scanner(System.in); input.hasNextLine(); ) {
            System.out.println(answer(input.nextLine()));
        }
    }
}
