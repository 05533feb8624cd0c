import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.cassandra.config.Config;
import org.apache.cassandra.config.ConfigurationLoader;
import org.apache.cassandra.config.DurationSpec;
import org.apache.cassandra.config.ParameterizedClass;
import org.apache.cassandra.service.CassandraDaemon;

public class Main {
    // region: cassandra
    static void createTable(CqlSession session) {
        session.execute("""
                CREATE TABLE van_positions (
                  van int, day date, at timestamp, latitude double, longitude double,
                  PRIMARY KEY ((van, day), at)
                ) WITH CLUSTERING ORDER BY (at DESC) AND default_time_to_live = 2592000""");
    }

    static void report(CqlSession session, int van, Instant at, double latitude, double longitude) {
        var insert = session.prepare("""
                INSERT INTO van_positions (van, day, at, latitude, longitude)
                VALUES (?, toDate((timestamp) ?), ?, ?, ?)""");
        session.execute(insert.bind(van, at, at, latitude, longitude)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
    }

    static Row latest(CqlSession session, int van, LocalDate day) {
        var select = session.prepare("""
                SELECT at, latitude, longitude FROM van_positions
                WHERE van = ? AND day = ? LIMIT 1""");
        return session.execute(select.bind(van, day)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)).one();
    }
    // endregion

    public static void main(String[] args) {
        int status = 1;
        try {
            run(startNode());
            status = 0;
        } catch (IOException | RuntimeException error) {
            error.printStackTrace();
        }
        System.out.flush();
        Runtime.getRuntime().halt(status); // the threads of the node would never end
    }

    static void run(InetSocketAddress node) {
        DriverConfigLoader patient = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(60))
                .build();
        try (CqlSession session = CqlSession.builder().addContactPoint(node)
                .withLocalDatacenter("datacenter1").withConfigLoader(patient).build()) {
            session.execute("CREATE KEYSPACE shop WITH replication ="
                    + " {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            session.execute("USE shop");
            createTable(session);
            report(session, 3, Instant.parse("2026-11-21T10:00:00Z"), 52.52, 13.40);
            report(session, 3, Instant.parse("2026-11-21T10:00:20Z"), 52.53, 13.41);
            System.out.println(latest(session, 3, LocalDate.of(2026, 11, 21)).getFormattedContents());
            try {
                session.execute("SELECT * FROM van_positions WHERE latitude > 52.5");
            } catch (InvalidQueryException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    /** Starts a node in an empty folder on free ports and returns where drivers reach it. */
    static InetSocketAddress startNode() throws IOException {
        Path folder = Files.createTempDirectory("cassandra");
        Config config = new Config();
        config.cluster_name = "sparewheel";
        config.partitioner = "Murmur3Partitioner";
        config.num_tokens = 1;
        config.initial_token = "0";
        config.endpoint_snitch = "SimpleSnitch";
        config.commitlog_sync = Config.CommitLogSync.periodic;
        config.commitlog_sync_period = new DurationSpec.IntMillisecondsBound("10s");
        config.commitlog_directory = folder.resolve("commitlog").toString();
        config.data_file_directories = new String[] {folder.resolve("data").toString()};
        config.saved_caches_directory = folder.resolve("saved_caches").toString();
        config.hints_directory = folder.resolve("hints").toString();
        config.cdc_raw_directory = folder.resolve("cdc_raw").toString();
        config.listen_address = "127.0.0.1";
        config.rpc_address = "127.0.0.1";
        try (ServerSocket first = freePort(); ServerSocket second = freePort()) {
            config.storage_port = first.getLocalPort();
            config.native_transport_port = second.getLocalPort();
        }
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("seeds", "127.0.0.1:" + config.storage_port);
        config.seed_provider =
                new ParameterizedClass("org.apache.cassandra.locator.SimpleSeedProvider", seeds);
        Settings.config = config;
        System.setProperty("cassandra.config.loader", Settings.class.getName());
        new CassandraDaemon(true).activate();
        return new InetSocketAddress("127.0.0.1", config.native_transport_port);
    }

    /** Hands the settings to the node, which would read them from cassandra.yaml. */
    public static class Settings implements ConfigurationLoader {
        private static Config config;

        @Override
        public Config loadConfig() {
            return config;
        }
    }

    static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
