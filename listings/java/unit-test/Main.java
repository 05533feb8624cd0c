import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

public class Main {
    // region: unit-test
    static int shippingCents(int totalCents) {
        if (totalCents < 0) {
            throw new IllegalArgumentException("a total cannot be negative");
        }
        return totalCents >= 5000 ? 0 : 490;
    }

    static class ShippingTest {
        @Test
        @DisplayName("just below the limit")
        void chargesBelowTheLimit() {
            assertEquals(490, shippingCents(4999));
        }

        @Test
        @DisplayName("at the limit")
        void isFreeAtTheLimit() {
            assertEquals(0, shippingCents(5000));
        }

        @Test
        @DisplayName("negative is refused")
        void refusesANegativeTotal() {
            assertThrows(IllegalArgumentException.class, () -> shippingCents(-1));
        }
    }
    // endregion

    static class Report implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                System.out.println((passed ? "ok " : "not ok ") + test.getDisplayName());
            }
            result.getThrowable().ifPresent(Throwable::printStackTrace);
        }
    }

    public static void main(String[] arguments) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ShippingTest.class))
                .configurationParameter(
                        MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME,
                        MethodOrderer.MethodName.class.getName())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, new Report(), summary);
        System.out.println(summary.getSummary().getTestsSucceededCount() + " passed");
        if (summary.getSummary().getTotalFailureCount() > 0) {
            System.exit(1);
        }
    }
}
