using System;
using System.Globalization;
using System.IO;
using System.Linq;

public static class Program
{
    // region: stream-file
    private static (long Lines, long SumCents) Summarize(string path)
    {
        long lines = 0;
        long sumCents = 0;
        foreach (string line in File.ReadLines(path)) // lazy, unlike ReadAllLines
        {
            string[] fields = line.Split(',');
            sumCents += long.Parse(fields[1], CultureInfo.InvariantCulture);
            lines++;
        }
        return (lines, sumCents);
    }
    // endregion

    public static void Main()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(
                path, Enumerable.Range(1, 200000).Select(id => $"{id},{id % 100}"));
            var (lines, sumCents) = Summarize(path);
            Console.WriteLine($"lines {lines}");
            Console.WriteLine($"sum_cents {sumCents}");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
