import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

public class Main {
    static final TopicPartition ORDERS = new TopicPartition("orders", 0);

    // region: kafka
    static void send(Producer<String, String> producer, String order, String event) {
        // The key decides the partition, so the events of one order keep their sequence.
        producer.send(new ProducerRecord<>("orders", order, event));
    }

    static void read(Consumer<String, String> consumer, Predicate<String> isHandled) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (!isHandled.test("%d: %s %s".formatted(
                    record.offset(), record.key(), record.value()))) {
                return; // as after a crash: what was not committed comes again
            }
            var place = new TopicPartition(record.topic(), record.partition());
            consumer.commitSync(Map.of(place, new OffsetAndMetadata(record.offset() + 1)));
        }
    }

    // endregion

    /** The log as a broker would serve it, from this offset on. */
    static void serve(MockConsumer<String, String> consumer,
            List<ProducerRecord<String, String>> log, long from) {
        consumer.seek(ORDERS, from);
        for (long offset = from; offset < log.size(); offset++) {
            var record = log.get((int) offset);
            consumer.addRecord(new ConsumerRecord<>(
                    ORDERS.topic(), ORDERS.partition(), offset, record.key(), record.value()));
        }
    }

    static MockConsumer<String, String> group() {
        var consumer = new MockConsumer<String, String>("earliest");
        consumer.assign(Set.of(ORDERS));
        consumer.updateBeginningOffsets(Map.of(ORDERS, 0L));
        return consumer;
    }

    static boolean print(String event) {
        System.out.println("  " + event);
        return true;
    }

    public static void main(String[] arguments) {
        var producer = new MockProducer<>(
                true, null, new StringSerializer(), new StringSerializer());
        send(producer, "77", "placed");
        send(producer, "77", "paid");
        send(producer, "78", "placed");

        var mails = group();
        System.out.println("mails, until the program dies:");
        serve(mails, producer.history(), 0);
        read(mails, event -> !event.startsWith("1:") && print(event));
        var committed = mails.committed(Set.of(ORDERS)).get(ORDERS).offset();
        System.out.println("mails, started again at " + committed + ":");
        serve(mails, producer.history(), committed);
        read(mails, Main::print);

        var report = group();
        System.out.println("report, a month later:");
        serve(report, producer.history(), 0);
        read(report, Main::print);
    }
}
