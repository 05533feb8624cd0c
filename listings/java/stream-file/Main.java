import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

public class Main {
    static final int LINE_COUNT = 200_000;

    // region: stream-file
    static LongSummaryStatistics prices(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(","))
                    .mapToLong(fields -> Long.parseLong(fields[1]))
                    .summaryStatistics();
        }
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
            LongSummaryStatistics prices = prices(file);
            System.out.println("lines " + prices.getCount());
            System.out.println("sum_cents " + prices.getSum());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
