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
            lines++;
            string[] fields = line.Split(',');
            long cents = 0;
            bool isRight = fields.Length == 2 && long.TryParse(
                fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out cents);
            if (!isRight) throw new FormatException($"line {lines} is malformed");
            sumCents += cents;
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

            foreach (string line in new[] { "3", "3,", "3,x", "3,1,2" })
            {
                File.WriteAllText(path, $"1,10\n2,20\n{line}\n");
                try
                {
                    Summarize(path);
                }
                catch (FormatException fault)
                {
                    Console.WriteLine($"{line}: {fault.Message}");
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
