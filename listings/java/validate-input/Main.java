import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Scanner;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

public class Main {
    static final ObjectMapper JSON = new ObjectMapper();

    // region: validate-input
    record Rule(IntPredicate allows, String fault) {}

    static final Map<String, Rule> RULES = Map.of(
            "part_id", new Rule(id -> id > 0, "must be a whole number above 0"),
            "quantity", new Rule(n -> n >= 1 && n <= 20, "must be between 1 and 20"));

    static SortedMap<String, String> validate(JsonNode request) {
        var faults = new TreeMap<String, String>();
        request.fieldNames().forEachRemaining(field -> faults.put(field, "is not allowed"));
        RULES.forEach((field, rule) -> {
            JsonNode value = request.get(field);
            if (value == null) {
                faults.put(field, "is missing");
            } else if (!value.isInt() || !rule.allows().test(value.intValue())) {
                faults.put(field, rule.fault());
            } else {
                faults.remove(field);
            }
        });
        return faults;
    }
    // endregion

    static String report(SortedMap<String, String> faults) {
        if (faults.isEmpty()) {
            return "ok";
        }
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .collect(Collectors.joining("; ", "422 ", ""));
    }

    public static void main(String[] arguments) throws JsonProcessingException {
        for (var input = new Scanner(System.in); input.hasNextLine(); ) {
            System.out.println(report(validate(JSON.readTree(input.nextLine()))));
        }
    }
}
