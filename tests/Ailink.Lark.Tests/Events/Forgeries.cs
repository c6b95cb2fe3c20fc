using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Events;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events;

/// <summary>What is sent by somebody who is not the platform, or was damaged on the way: name, request and the verdict on it. Some carry a right signature: those test the doors behind the first.</summary>
internal static class Forgeries
{
    private static readonly SignedRequest Good = Of(Event);

    private static readonly byte[] Cipher = Encrypt(Event);

    private static readonly WebhookKeys NoKey = new(null, Token);

    private static readonly WebhookKeys TokenOnly = new("", Token) { AllowVerificationTokenOnly = true };

    private static readonly WebhookKeys Small = new(EncryptKey, Token) { MaxBodyBytes = 1024 };

    public static IReadOnlyDictionary<string, (SignedRequest Request, WebhookVerdict Verdict, WebhookKeys Keys)> All { get; } = Signatures().Concat(Replays()).Concat(Bodies())
        .Concat(Ciphertexts()).Concat(Envelopes()).Concat(Challenges()).Concat(WithoutKey()).ToDictionary(row => row.Name, row => (row.Request, row.Verdict, row.Keys ?? Keys));

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Signatures()
    {
        yield return ("no headers", Good with { Timestamp = null, Nonce = null, Signature = null }, WebhookVerdict.Unsigned, null);
        yield return ("empty headers", Good with { Timestamp = "", Nonce = "", Signature = "" }, WebhookVerdict.Unsigned, null);
        yield return ("no signature", Good with { Signature = null }, WebhookVerdict.IncompleteSignature, null);
        yield return ("no nonce", Good with { Nonce = null }, WebhookVerdict.IncompleteSignature, null);
        yield return ("no timestamp", Good with { Timestamp = null }, WebhookVerdict.IncompleteSignature, null);
        yield return ("signature of zeros", Good with { Signature = new('0', 64) }, WebhookVerdict.WrongSignature, null);
        yield return ("signature in upper case", Good with { Signature = Good.Signature!.ToUpperInvariant() }, WebhookVerdict.WrongSignature, null);
        yield return ("signature cut", Good with { Signature = Good.Signature![..63] }, WebhookVerdict.WrongSignature, null);
        yield return ("signature and more", Good with { Signature = Good.Signature + "0" }, WebhookVerdict.WrongSignature, null);
        yield return ("signature in base64", Good with { Signature = Convert.ToBase64String(Convert.FromHexString(Good.Signature!)) }, WebhookVerdict.WrongSignature, null);
        yield return ("signature sent twice", Good with { Signature = Good.Signature + "," + Good.Signature }, WebhookVerdict.WrongSignature, null);
        yield return ("signed with another key", Good with { Signature = Sign(Good.Timestamp!, Nonce0, "other", Good.Body) }, WebhookVerdict.WrongSignature, null);
        yield return ("signed without a key", Good with { Signature = Sign(Good.Timestamp!, Nonce0, "", Good.Body) }, WebhookVerdict.WrongSignature, null);
        yield return ("signed with the token", Good with { Signature = Sign(Good.Timestamp!, Nonce0, Token, Good.Body) }, WebhookVerdict.WrongSignature, null);
        yield return ("signature over the plaintext", Good with { Signature = Sign(Good.Timestamp!, Nonce0, EncryptKey, Encoding.UTF8.GetBytes(Event)) }, WebhookVerdict.WrongSignature, null);
        yield return ("keyed hash instead of a hash", Good with { Signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(EncryptKey), Good.Body)) }, WebhookVerdict.WrongSignature, null);
        yield return ("nonce changed", Good with { Nonce = "1234567891" }, WebhookVerdict.WrongSignature, null);
        yield return ("endless nonce", Good with { Nonce = new('1', 100_000) }, WebhookVerdict.WrongSignature, null);
        yield return ("half a character in the nonce", Good with { Nonce = "\ud800" }, WebhookVerdict.WrongSignature, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Replays()
    {
        yield return ("replayed with a newer timestamp", Of(Event, Now.AddDays(-1)) with { Timestamp = Good.Timestamp }, WebhookVerdict.WrongSignature, null);
        yield return ("replayed a day later", Of(Event, Now.AddDays(-1)), WebhookVerdict.TooOld, null);
        yield return ("replayed a second too late", Of(Event, Now.AddHours(-12).AddSeconds(-1)), WebhookVerdict.TooOld, null);
        yield return ("signed ahead", Of(Event, Now.AddMinutes(5).AddSeconds(1)), WebhookVerdict.TooEarly, null);
        yield return ("signed challenge of yesterday", Of(Challenge, Now.AddDays(-1)), WebhookVerdict.TooOld, null);
        yield return ("digits moved from nonce to timestamp", Good with { Timestamp = Good.Timestamp + "12", Nonce = "34567890" }, WebhookVerdict.UnreadableTimestamp, null);
        yield return ("digits moved from timestamp to nonce", Good with { Timestamp = Good.Timestamp![..9], Nonce = "01234567890" }, WebhookVerdict.UnreadableTimestamp, null);
        yield return ("timestamp in milliseconds", Resigned(Good.Timestamp + "000"), WebhookVerdict.UnreadableTimestamp, null);
        yield return ("timestamp with a sign", Resigned("+176380000"), WebhookVerdict.UnreadableTimestamp, null);
        yield return ("timestamp in other digits", Resigned("١٧٦٣٨٠٠٠٠٠"), WebhookVerdict.UnreadableTimestamp, null);
        yield return ("timestamp of words", Resigned("yesterday!"), WebhookVerdict.UnreadableTimestamp, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Bodies()
    {
        yield return ("body cut", Good.Changed(body => body[..^1]), WebhookVerdict.WrongSignature, null);
        yield return ("body with a space", Good.Changed(body => body.Replace(":", ": ", StringComparison.Ordinal)), WebhookVerdict.WrongSignature, null);
        yield return ("body with a line end", Good.Changed(body => body + "\n"), WebhookVerdict.WrongSignature, null);
        yield return ("body with a byte order mark", Good.Changed(body => "\ufeff" + body), WebhookVerdict.WrongSignature, null);
        yield return ("body escaped anew", Good.Changed(body => body.Replace("encrypt", "\\u0065ncrypt", StringComparison.Ordinal)), WebhookVerdict.WrongSignature, null);
        yield return ("body in UTF-16", Good with { Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Good.Body)) }, WebhookVerdict.WrongSignature, null);
        yield return ("body of another event", Good with { Body = Of(FirstSchema).Body }, WebhookVerdict.WrongSignature, null);
        yield return ("one bit of the ciphertext", Good.Changed(body => body.Replace(body[40], body[40] == 'A' ? 'B' : 'A')), WebhookVerdict.WrongSignature, null);
        yield return ("empty body", Good with { Body = [] }, WebhookVerdict.WrongSignature, null);
        yield return ("empty body, signed", Over(""), WebhookVerdict.Malformed, null);
        yield return ("oversized", Over("{\"encrypt\":\"" + new string('A', 2048) + "\"}"), WebhookVerdict.TooLarge, Small);
        yield return ("oversized by a byte", Over(new byte[1025]), WebhookVerdict.TooLarge, Small);
        yield return ("oversized and unsigned", Unsigned(new string(' ', 1025)), WebhookVerdict.TooLarge, Small);
        // SHA-256 can be continued by whoever knows a hash and a length: padding as the hash adds it, then words of his own, and a signature that is right.
        yield return ("hash extended", Over([.. Good.Body, 0x80, 0, 0, 0, 0, 0, 0, 0x1e, 0x40, .. Good.Body]), WebhookVerdict.Malformed, null);
        yield return ("plaintext, signed", Over(Event), WebhookVerdict.NotEncrypted, null);
        yield return ("plain challenge, signed", Over(Challenge), WebhookVerdict.NotEncrypted, null);
        yield return ("encrypted twice over in one body", Over(Encoding.UTF8.GetString(Good.Body)[..^1] + ",\"encrypt\":\"AAAA\"}"), WebhookVerdict.Malformed, null);
        yield return ("list around it", Over("[" + Encoding.UTF8.GetString(Good.Body) + "]"), WebhookVerdict.Malformed, null);
        yield return ("ciphertext is an object", Over("""{"encrypt":{}}"""), WebhookVerdict.NotEncrypted, null);
        yield return ("ciphertext is null", Over("""{"encrypt":null}"""), WebhookVerdict.NotEncrypted, null);
        yield return ("ciphertext is empty", Over("""{"encrypt":""}"""), WebhookVerdict.NotEncrypted, null);
        yield return ("half a surrogate pair", Over("""{"encrypt":"\ud800"}"""), WebhookVerdict.Malformed, null);
        yield return ("deeper than anybody reads", Over("{\"a\":" + new string('[', 5000)), WebhookVerdict.Malformed, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Ciphertexts()
    {
        yield return ("encrypted with another key", Over(Wrapped(Encrypt(Event, "other"))), WebhookVerdict.Undecryptable, null);
        yield return ("last block cut off", Over(Wrapped(Cipher[..^16])), WebhookVerdict.Undecryptable, null);
        yield return ("cut inside a block", Over(Wrapped(Cipher[..^1])), WebhookVerdict.Undecryptable, null);
        yield return ("vector only", Over(Wrapped(Cipher[..16])), WebhookVerdict.Undecryptable, null);
        yield return ("no base64", Over("""{"encrypt":"this is no base64!"}"""), WebhookVerdict.Undecryptable, null);
        yield return ("base64 for addresses", Over("""{"encrypt":"____----____----____----____----____----____"}"""), WebhookVerdict.Undecryptable, null);
        yield return ("base64 without its end", Over("{\"encrypt\":\"" + Convert.ToBase64String(Cipher).TrimEnd('=') + "A\"}"), WebhookVerdict.Undecryptable, null);
        yield return ("hexadecimal", Over("{\"encrypt\":\"" + Convert.ToHexString(Cipher) + "\"}"), WebhookVerdict.Undecryptable, null);
        yield return ("padded with zeros", Over(Wrapped(Encrypt(Ending(new byte[16]), padding: PaddingMode.None))), WebhookVerdict.Undecryptable, null);
        yield return ("padded with seventeen", Over(Wrapped(Encrypt(Ending([.. Enumerable.Repeat((byte)17, 17)]), padding: PaddingMode.None))), WebhookVerdict.Undecryptable, null);
        yield return ("padded as ANSI X.923 does", Over(Wrapped(Encrypt(Ending([.. new byte[15], 16]), padding: PaddingMode.None))), WebhookVerdict.Undecryptable, null);
        yield return ("nothing but padding", Over(Wrapped(Encrypt(""))), WebhookVerdict.Malformed, null);
        yield return ("vector changed", Over(Wrapped([(byte)(Cipher[0] ^ 1), .. Cipher[1..]])), WebhookVerdict.Malformed, null);
        yield return ("vector of the end", Over(Wrapped([.. Cipher[16..]])), WebhookVerdict.Malformed, null);
        yield return ("block by block", Over(Wrapped(Encrypt(Encoding.UTF8.GetBytes(Event), mode: CipherMode.ECB))), WebhookVerdict.Undecryptable, null);
        yield return ("encrypted twice", Over(Wrapped(Encrypt(Wrapped(Cipher)))), WebhookVerdict.Malformed, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Envelopes()
    {
        yield return ("wrong token", Of(Envelope("other-token")), WebhookVerdict.WrongToken, null);
        yield return ("empty token", Of(Envelope("")), WebhookVerdict.WrongToken, null);
        yield return ("beginning of the token", Of(Envelope(Token[..^1])), WebhookVerdict.WrongToken, null);
        yield return ("token and more", Of(Envelope(Token + "x")), WebhookVerdict.WrongToken, null);
        yield return ("token in another case", Of(Envelope(Token.ToUpperInvariant())), WebhookVerdict.WrongToken, null);
        yield return ("no token", Of(Without("token")), WebhookVerdict.WrongToken, null);
        yield return ("token of the other schema", Of(Event.Replace("{\"schema\"", $"{{\"token\":\"{Token}\",\"schema\"", StringComparison.Ordinal).Replace($",\"token\":\"{Token}\"", "", StringComparison.Ordinal)), WebhookVerdict.WrongToken, null);
        yield return ("token null in the first schema", Of(FirstSchema.Replace($"\"{Token}\"", "null", StringComparison.Ordinal)), WebhookVerdict.WrongToken, null);
        yield return ("two tokens", Of(Event.Replace("\"app_id\"", "\"token\":\"x\",\"app_id\"", StringComparison.Ordinal)), WebhookVerdict.Malformed, null);
        yield return ("no event id", Of(Without("event_id")), WebhookVerdict.Malformed, null);
        yield return ("no event type", Of(Without("event_type")), WebhookVerdict.Malformed, null);
        yield return ("a schema nobody knows", Of(Event.Replace("\"2.0\"", "\"3.0\"", StringComparison.Ordinal)), WebhookVerdict.Malformed, null);
        yield return ("first schema without a type", Of(FirstSchema.Replace("event_callback", "", StringComparison.Ordinal)), WebhookVerdict.Malformed, null);
        yield return ("first schema without an id", Of(FirstSchema.Replace("u-1", "", StringComparison.Ordinal)), WebhookVerdict.Malformed, null);
        yield return ("a comment", Of("/* */" + Event), WebhookVerdict.Malformed, null);
        yield return ("no UTF-8", Over(Wrapped(Encrypt([.. Encoding.UTF8.GetBytes(Event)[..^2], 0x22, 0xff, 0x22, 0x7d]))), WebhookVerdict.Malformed, null);
        yield return ("old card callback", Of("""{"open_id":"ou_1","token":"c-1","action":{"value":{}}}"""), WebhookVerdict.Malformed, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> Challenges()
    {
        yield return ("challenge with another token", Unsigned(Wrapped(Encrypt(ChallengeOf("x", "other")))), WebhookVerdict.WrongToken, null);
        yield return ("plain challenge with another token", Unsigned(ChallengeOf("x", "other")), WebhookVerdict.WrongToken, null);
        yield return ("challenge with another key", Unsigned(Wrapped(Encrypt(Challenge, "other"))), WebhookVerdict.Undecryptable, null);
        yield return ("challenge of nothing", Unsigned(Wrapped(Encrypt(ChallengeOf("")))), WebhookVerdict.Malformed, null);
        yield return ("challenge that is no word", Unsigned(Wrapped(Encrypt(ChallengeOf("a b")))), WebhookVerdict.Malformed, null);
        yield return ("challenge with a quote", Unsigned(ChallengeOf("\\\"")), WebhookVerdict.Malformed, null);
        yield return ("challenge too long", Unsigned(Wrapped(Encrypt(ChallengeOf(new('a', 257))))), WebhookVerdict.Malformed, null);
        yield return ("challenge inside an event", Unsigned(Wrapped(Encrypt(Event[..^1] + "," + Challenge[1..]))), WebhookVerdict.Unsigned, null);
        yield return ("plaintext, unsigned", Unsigned(Event), WebhookVerdict.Unsigned, null);
        yield return ("long and unsigned", Unsigned(Wrapped(Encrypt(ChallengeOf("x") + new string(' ', 2000)))), WebhookVerdict.Unsigned, null);
        yield return ("unsigned and empty", Unsigned(""), WebhookVerdict.Malformed, null);
    }

    private static IEnumerable<(string Name, SignedRequest Request, WebhookVerdict Verdict, WebhookKeys? Keys)> WithoutKey()
    {
        yield return ("plaintext where nothing can be proven", Unsigned(Event), WebhookVerdict.NoEncryptKey, NoKey);
        yield return ("challenge where nothing can be proven", Unsigned(Challenge), WebhookVerdict.NoEncryptKey, NoKey);
        yield return ("signed with an empty key", Good with { Signature = Sign(Good.Timestamp!, Nonce0, "", Good.Body) }, WebhookVerdict.NoEncryptKey, NoKey);
        yield return ("token only, wrong token", Unsigned(Envelope("other")), WebhookVerdict.WrongToken, TokenOnly);
        yield return ("token only, no token", Unsigned(Without("token")), WebhookVerdict.WrongToken, TokenOnly);
        yield return ("token only, of yesterday", Unsigned(Envelope(createTime: "1763713000000")), WebhookVerdict.TooOld, TokenOnly);
        yield return ("token only, of tomorrow", Unsigned(Envelope(createTime: "1763887000000")), WebhookVerdict.TooEarly, TokenOnly);
        yield return ("token only, no time", Unsigned(Envelope(createTime: "soon")), WebhookVerdict.UnreadableTimestamp, TokenOnly);
        yield return ("token only, two headers", Unsigned(Event.Replace("\"event\":", "\"header\":{},\"event\":", StringComparison.Ordinal)), WebhookVerdict.Malformed, TokenOnly);
        yield return ("token only, two events", Unsigned(Event[..^1] + ",\"event\":{}}"), WebhookVerdict.Malformed, TokenOnly);
        yield return ("token only, event is text", Unsigned(Envelope(body: "\"x\"")), WebhookVerdict.Malformed, TokenOnly);
        yield return ("token only, cut JSON", Unsigned(Event[..^1]), WebhookVerdict.Malformed, TokenOnly);
        yield return ("token only, words after the JSON", Unsigned(Event + "{}"), WebhookVerdict.Malformed, TokenOnly);
        yield return ("token only, encrypted", Good, WebhookVerdict.Malformed, TokenOnly);
    }

    private static string Without(string name)
    {
        var envelope = JsonNode.Parse(Event)!;
        envelope["header"]!.AsObject().Remove(name);
        return envelope.ToJsonString();
    }

    private static SignedRequest Resigned(string timestamp) => Good with { Timestamp = timestamp, Signature = Sign(timestamp, Nonce0, EncryptKey, Good.Body) };

    /// <summary>The event, filled to whole blocks, with padding that is none.</summary>
    private static byte[] Ending(byte[] padding)
    {
        var text = Encoding.UTF8.GetBytes(Event);
        return [.. text, .. Enumerable.Repeat((byte)' ', (32 - ((text.Length + padding.Length) % 16)) % 16), .. padding];
    }
}
