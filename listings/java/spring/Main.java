import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

public class Main {
    static class OutOfStock extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    // region: spring
    @Service
    static class Sales {
        private final JdbcClient jdbc;

        Sales(JdbcClient jdbc) { // handed over by the container
            this.jdbc = jdbc;
        }

        @Transactional // commits at the end, rolls back when an exception leaves it
        public void sell(int partId, int quantity) {
            jdbc.sql("INSERT INTO orders (part_id, quantity) VALUES (:part, :quantity)")
                    .param("part", partId)
                    .param("quantity", quantity)
                    .update();
            int taken = jdbc.sql("""
                            UPDATE parts SET stock = stock - :quantity
                            WHERE id = :part AND stock >= :quantity""")
                    .param("part", partId)
                    .param("quantity", quantity)
                    .update();
            if (taken == 0) throw new OutOfStock();
        }
    }
    // endregion

    @Configuration
    @EnableTransactionManagement
    @Import(Sales.class)
    static class Shop {
        @Bean
        DataSource dataSource() {
            return new SingleConnectionDataSource("jdbc:sqlite::memory:", true);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }
    }

    private static int number(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    public static void main(String[] args) {
        try (var context = new AnnotationConfigApplicationContext(Shop.class)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL)").update();
            jdbc.sql("CREATE TABLE orders (part_id INTEGER NOT NULL, quantity INTEGER NOT NULL)")
                    .update();
            jdbc.sql("INSERT INTO parts VALUES (2041, 12)").update();

            Sales sales = context.getBean(Sales.class);
            for (int quantity : new int[] {5, 10}) {
                String outcome;
                try {
                    sales.sell(2041, quantity);
                    outcome = "sold";
                } catch (OutOfStock e) {
                    outcome = "refused";
                }
                System.out.printf(
                        "%s %d, stock %d, orders %d%n",
                        outcome,
                        quantity,
                        number(jdbc, "SELECT stock FROM parts WHERE id = 2041"),
                        number(jdbc, "SELECT count(*) FROM orders"));
            }
        }
    }
}
