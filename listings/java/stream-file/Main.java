import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Main {
    static final int LINE_COUNT = 200_000;

    // region: stream-file
    record Prices(long lines, long sumCents) {}

    static Prices sum(Path file) throws IOException {
        long lines = 0, sumCents = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line; (line = reader.readLine()) != null; ) {
                lines++;
                String[] fields = line.split(",", -1);
                try {
                    if (fields.length != 2) throw new NumberFormatException(line);
                    sumCents += Long.parseLong(fields[1]);
                } catch (NumberFormatException cause) {
                    throw new IOException("line " + lines + " is malformed", cause);
                }
            }
        }
        return new Prices(lines, sumCents);
    }
    // endregion

    static void writePrices(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int id = 1; id <= LINE_COUNT; id++) {
                writer.write(id + "," + id % 100 + "\n");
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("prices-", ".csv");
        try {
            writePrices(file);
            Prices prices = sum(file);
            System.out.println("lines " + prices.lines());
            System.out.println("sum_cents " + prices.sumCents());

            for (String line : List.of("3", "3,", "3,x", "3,1,2")) {
                Files.writeString(file, "1,10\n2,20\n" + line + "\n");
                try {
                    sum(file);
                } catch (IOException fault) {
                    System.out.println(line + ": " + fault.getMessage());
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
