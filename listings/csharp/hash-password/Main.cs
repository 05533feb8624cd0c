using System;
using System.Linq;
using System.Security.Cryptography;

public static class Program
{
    // region: hash-password
    private const string Algorithm = "pbkdf2-sha256";
    private const int Iterations = 600000;

    private static string HashPassword(string password)
    {
        var salt = new byte[16];
        using (var random = RandomNumberGenerator.Create())
            random.GetBytes(salt);
        string hash = Convert.ToBase64String(Derive(password, salt, Iterations));
        return $"{Algorithm}${Iterations}${Convert.ToBase64String(salt)}${hash}";
    }

    private static bool VerifyPassword(string stored, string password)
    {
        string[] fields = stored.Split('$');
        byte[] salt = Convert.FromBase64String(fields[2]);
        byte[] hash = Derive(password, salt, int.Parse(fields[1]));
        byte[] expected = Convert.FromBase64String(fields[3]);
        return CryptographicOperations.FixedTimeEquals(hash, expected);
    }

    private static byte[] Derive(string password, byte[] salt, int iterations)
    {
        var algorithm = HashAlgorithmName.SHA256;
        using (var kdf = new Rfc2898DeriveBytes(password, salt, iterations, algorithm))
            return kdf.GetBytes(32);
    }
    // endregion

    public static void Main()
    {
        const string Password = "correct horse battery";
        // In parallel: one hash takes Mono's managed SHA-256 about 2 s.
        string[] hashes = new[] { Password, Password }.AsParallel()
            .Select(HashPassword).ToArray();
        bool[] verdicts = new[] { Password, "wrong horse battery" }.AsParallel()
            .AsOrdered().Select(attempt => VerifyPassword(hashes[0], attempt))
            .ToArray();

        Console.WriteLine($"algorithm: {hashes[0].Split('$')[0]}");
        Console.WriteLine($"right password: {Lower(verdicts[0])}");
        Console.WriteLine($"wrong password: {Lower(verdicts[1])}");
        Console.WriteLine(
            $"two hashes of one password differ: {Lower(hashes[0] != hashes[1])}");
    }

    private static string Lower(bool value) => value ? "true" : "false";
}
