using System;
using System.Reflection;
using NUnit.Core;
using NUnit.Framework;
using static Shipping;

// region: unit-test
public static class Shipping
{
    public static int ShippingCents(int totalCents)
    {
        if (totalCents < 0) throw new ArgumentOutOfRangeException(nameof(totalCents));
        return totalCents >= 5000 ? 0 : 490;
    }
}

[TestFixture]
public class ShippingTest
{
    [Test(Description = "just below the limit")]
    public void ChargedJustBelowTheLimit() => Assert.AreEqual(490, ShippingCents(4999));

    [Test(Description = "at the limit")]
    public void FreeAtTheLimit() => Assert.AreEqual(0, ShippingCents(5000));

    [Test(Description = "negative is refused")]
    public void NegativeIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippingCents(-1));
}
// endregion

public static class Program
{
    public static int Main()
    {
        CoreExtensions.Host.InitializeService();
        var runner = new SimpleTestRunner();
        runner.Load(new TestPackage(Assembly.GetExecutingAssembly().Location));
        var lines = new LineListener();
        var result = runner.Run(lines, TestFilter.Empty, false, LoggingThreshold.Off);
        if (!result.IsSuccess) return 1;
        Console.WriteLine($"{lines.Passed} passed");
        return 0;
    }

    private sealed class LineListener : EventListener
    {
        public int Passed { get; private set; }

        public void TestFinished(TestResult result)
        {
            string verdict = result.IsSuccess ? "ok" : "not ok";
            Console.WriteLine($"{verdict} {result.Description}");
            if (result.IsSuccess) Passed++;
            else Console.Error.WriteLine(result.Message);
        }

        public void RunStarted(string name, int testCount) { }
        public void RunFinished(TestResult result) { }
        public void RunFinished(Exception exception) { }
        public void TestStarted(TestName testName) { }
        public void SuiteStarted(TestName testName) { }
        public void SuiteFinished(TestResult result) { }
        public void UnhandledException(Exception exception) { }
        public void TestOutput(TestOutput testOutput) { }
    }
}
