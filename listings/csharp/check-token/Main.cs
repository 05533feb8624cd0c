using System;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

public static class Program
{
    private static readonly Encoding Utf8 = Encoding.UTF8;
    private static readonly byte[] Key = NewKey();

    // region: check-token
    private static string Sign(Claims claims)
    {
        string json = JsonConvert.SerializeObject(claims);
        string payload = Convert.ToBase64String(Utf8.GetBytes(json));
        return $"{payload}.{Signature(payload)}";
    }

    private static string CustomerOf(string token, long now)
    {
        string[] fields = token.Split('.');
        if (fields.Length != 2) return null;
        byte[] given = Utf8.GetBytes(fields[1]);
        byte[] expected = Utf8.GetBytes(Signature(fields[0]));
        if (!CryptographicOperations.FixedTimeEquals(given, expected)) return null;

        string json = Utf8.GetString(Convert.FromBase64String(fields[0]));
        var claims = JsonConvert.DeserializeObject<Claims>(json);
        return now < claims.Expires ? claims.Subject : null;
    }

    private static string Signature(string payload)
    {
        using (var hmac = new HMACSHA256(Key))
            return Convert.ToBase64String(hmac.ComputeHash(Utf8.GetBytes(payload)));
    }
    // endregion

    public static void Main()
    {
        const long Now = 1795176000;
        const long Expires = Now + 900;
        string token = Sign(new Claims { Subject = "7", Expires = Expires });
        string other = Sign(new Claims { Subject = "8", Expires = Expires });
        string changed = $"{other.Split('.')[0]}.{token.Split('.')[1]}";

        Console.WriteLine($"valid: {Verdict(token, Now)}");
        Console.WriteLine($"changed: {Verdict(changed, Now)}");
        Console.WriteLine($"expired: {Verdict(token, Expires)}");
    }

    private static string Verdict(string token, long now)
    {
        string customer = CustomerOf(token, now);
        return customer == null ? "refused" : $"customer {customer}";
    }

    private static byte[] NewKey()
    {
        var key = new byte[32];
        using (var random = RandomNumberGenerator.Create())
            random.GetBytes(key);
        return key;
    }

    private sealed class Claims
    {
        [JsonProperty("sub")]
        public string Subject { get; set; }

        [JsonProperty("exp")]
        public long Expires { get; set; }
    }
}
