using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

// Debian packages no library for tokens that Mono can use, so this does by hand, for one
// algorithm, what Microsoft.IdentityModel.JsonWebTokens does in a project of your own.
public static class Program
{
    private static readonly byte[] Key = NewKey();

    // region: check-token
    private const string Issuer = "https://sparewheel.example", Audience = "orders";

    private static string Sign(object claims)
    {
        string content = $"{Encode(new { alg = "HS256", typ = "JWT" })}.{Encode(claims)}";
        return $"{content}.{Signature(content)}";
    }

    /// <summary>The customer of a token in which everything is right, else null.</summary>
    private static string CustomerOf(string token, long now)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3) return null;
        byte[] expected = Encoding.UTF8.GetBytes(Signature($"{parts[0]}.{parts[1]}"));
        byte[] given = Encoding.UTF8.GetBytes(parts[2]);
        if (!CryptographicOperations.FixedTimeEquals(expected, given)) return null;

        JObject claims = Decode(parts[1]);
        bool isRight = (string)Decode(parts[0])["alg"] == "HS256"
            && (string)claims["iss"] == Issuer
            && claims["aud"]?.ToString() == Audience
            && claims["exp"]?.Type == JTokenType.Integer && now < (long)claims["exp"];
        return isRight ? (string)claims["sub"] : null;
    }
    // endregion

    private static string Signature(string content)
    {
        using (var hmac = new HMACSHA256(Key))
            return Base64Url(hmac.ComputeHash(Encoding.UTF8.GetBytes(content)));
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Encode(object value) =>
        Base64Url(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value)));

    // Only what we have signed is decoded, so it is well-formed.
    private static JObject Decode(string part)
    {
        string padded = part.PadRight(part.Length + (4 - part.Length % 4) % 4, '=');
        byte[] bytes = Convert.FromBase64String(padded.Replace('-', '+').Replace('_', '/'));
        return JObject.Parse(Encoding.UTF8.GetString(bytes));
    }

    public static void Main()
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        long exp = now + 900;
        string token = Sign(new { sub = "7", iss = Issuer, aud = Audience, exp });
        string other = Sign(new { sub = "8", iss = Issuer, aud = Audience, exp });
        string[] own = token.Split('.');
        string unsigned = Encode(new { alg = "none" });

        var cases = new Dictionary<string, string>
        {
            ["valid"] = token,
            ["changed"] = $"{own[0]}.{other.Split('.')[1]}.{own[2]}",
            ["other key"] = Forged(own[0], own[1], new HMACSHA256(NewKey())),
            ["no signature"] = $"{unsigned}.{own[1]}.",
            ["other algorithm"] =
                Forged(Encode(new { alg = "HS512" }), own[1], new HMACSHA512(Key)),
            ["other issuer"] = Sign(
                new { sub = "7", iss = "https://elsewhere.example", aud = Audience, exp }),
            ["other audience"] =
                Sign(new { sub = "7", iss = Issuer, aud = "newsletter", exp }),
            ["expired"] =
                Sign(new { sub = "7", iss = Issuer, aud = Audience, exp = now - 1 }),
            ["without expiry"] = Sign(new { sub = "7", iss = Issuer, aud = Audience }),
            ["no token"] = "7",
        };
        foreach (var each in cases)
        {
            string customer = CustomerOf(each.Value, now);
            string verdict = customer == null ? "refused" : $"customer {customer}";
            Console.WriteLine($"{each.Key}: {verdict}");
        }
    }

    private static string Forged(string header, string payload, HMAC hmac)
    {
        using (hmac)
        {
            byte[] content = Encoding.UTF8.GetBytes($"{header}.{payload}");
            return $"{header}.{payload}.{Base64Url(hmac.ComputeHash(content))}";
        }
    }

    private static byte[] NewKey()
    {
        var key = new byte[64];
        using (var random = RandomNumberGenerator.Create())
            random.GetBytes(key);
        return key;
    }
}
