using System.Buffers;
using System.Security.Cryptography;

namespace Ailink.Lark.Events;

/// <summary>Tells whether a request is the platform's, closed until that is proven. Knows no web server and no clock.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/encrypt-key-encryption-configuration-case</remarks>
public static class LarkWebhook
{
    private const int LongestChallenge = 256;

    // A challenge of the longest kind is encrypted to less than this. What nobody has signed is not worth more work.
    private const int LongestUnsigned = 2048;

    // Two clocks differ; further ahead, a recorded request would outlive what remembers it.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private static readonly SearchValues<byte> ChallengeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=:"u8);

    /// <summary>
    /// Judges a request by, in this order, the size, the signature over the raw body, the encryption, the envelope, the verification token and the age. Without signature headers only a challenge with
    /// the right verification token is accepted, encrypted or not, for that is how the platform sends it.
    /// </summary>
    /// <param name="request">The request as it came.</param>
    /// <param name="keys">The app's keys.</param>
    /// <param name="now">The time.</param>
    /// <param name="plaintext">
    /// The JSON of what was accepted; empty for everything else. Its envelope is well-formed; the event inside is looked at only where nothing was signed. Without encryption it is the request's body
    /// itself, no copy.
    /// </param>
    /// <returns>The verdict. Answer all refusals alike, and not as often as somebody likes: what an outsider learns from them should be nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null. Nothing in the request makes this throw.</exception>
    public static WebhookVerdict Check(in WebhookRequest request, WebhookKeys keys, DateTimeOffset now, out ReadOnlyMemory<byte> plaintext)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var verdict = Judge(request, keys, now, out var opened);
        plaintext = verdict is WebhookVerdict.Event or WebhookVerdict.Challenge ? opened : default;
        return verdict;
    }

    /// <summary>The body to answer a challenge with: <c>{"challenge":"…"}</c>, in JSON, with status 200.</summary>
    /// <param name="plaintext">The plaintext handed out with <see cref="WebhookVerdict.Challenge"/>.</param>
    /// <exception cref="ArgumentException">It is no challenge.</exception>
    public static byte[] AnswerTo(ReadOnlySpan<byte> plaintext)
    {
        EnvelopeReader envelope = new(plaintext);
        if (!envelope.TryRead() || !IsPlainChallenge(envelope))
            throw new ArgumentException("This is no challenge. Answer only what was accepted as one.", nameof(plaintext));
        return [.. "{\"challenge\":\""u8, .. envelope.Challenge, .. "\"}"u8];
    }

    private static WebhookVerdict Judge(in WebhookRequest request, WebhookKeys keys, DateTimeOffset now, out ReadOnlyMemory<byte> plaintext)
    {
        plaintext = request.Body;
        if (request.Body.Length > keys.MaxBodyBytes)
            return WebhookVerdict.TooLarge;
        if (keys.Cipher is null)
            return keys.AllowVerificationTokenOnly ? JudgeByToken(request.Body.Span, keys, now) : WebhookVerdict.NoEncryptKey;
        if (request.HasNoSignature)
            return JudgeUnsigned(keys, keys.Cipher, ref plaintext);
        if (!request.HasWholeSignature)
            return WebhookVerdict.IncompleteSignature;
        if (!WebhookSignature.TryReadTime(request.Timestamp, out var sent))
            return WebhookVerdict.UnreadableTimestamp;
        if (!WebhookSignature.IsGenuine(request, keys.SigningKey))
            return WebhookVerdict.WrongSignature;
        var verdict = JudgeSigned(keys, keys.Cipher, ref plaintext);
        return verdict is WebhookVerdict.Event or WebhookVerdict.Challenge ? JudgeAge(sent, keys, now) ?? verdict : verdict;
    }

    /// <summary>What is signed is as the platform wrote it, so its event is left to whoever wants it typed: reading it here would cost as much as a third of the cryptography.</summary>
    private static WebhookVerdict JudgeSigned(WebhookKeys keys, WebhookCipher cipher, ref ReadOnlyMemory<byte> text)
    {
        EnvelopeReader body = new(text.Span);
        if (!body.TryRead())
            return WebhookVerdict.Malformed;
        if (body.Kind != EnvelopeKind.Encrypted)
            return WebhookVerdict.NotEncrypted;
        if (!cipher.TryDecrypt(body.Encrypted, out text))
            return WebhookVerdict.Undecryptable;
        return JudgeEnvelope(new(text.Span), keys, whole: false, out _);
    }

    private static WebhookVerdict JudgeUnsigned(WebhookKeys keys, WebhookCipher cipher, ref ReadOnlyMemory<byte> text)
    {
        if (text.Length > LongestUnsigned)
            return WebhookVerdict.Unsigned;
        EnvelopeReader body = new(text.Span);
        if (!body.TryRead())
            return WebhookVerdict.Malformed;
        if (body.Kind == EnvelopeKind.Encrypted && !cipher.TryDecrypt(body.Encrypted, out text))
            return WebhookVerdict.Undecryptable;
        var verdict = JudgeEnvelope(new(text.Span), keys, whole: true, out _);
        return verdict == WebhookVerdict.Event ? WebhookVerdict.Unsigned : verdict;
    }

    /// <summary>Nothing is signed here, so the only time there is stands in the envelope; a challenge has none.</summary>
    private static WebhookVerdict JudgeByToken(ReadOnlySpan<byte> body, WebhookKeys keys, DateTimeOffset now)
    {
        var verdict = JudgeEnvelope(new(body), keys, whole: true, out var created);
        if (verdict != WebhookVerdict.Event)
            return verdict;
        return created is { } time ? JudgeAge(time, keys, now) ?? verdict : WebhookVerdict.UnreadableTimestamp;
    }

    private static WebhookVerdict JudgeEnvelope(EnvelopeReader envelope, WebhookKeys keys, bool whole, out DateTimeOffset? created)
    {
        created = null;
        if (!envelope.TryRead(whole) || !(envelope.Kind == EnvelopeKind.Event || IsPlainChallenge(envelope)))
            return WebhookVerdict.Malformed;
        if (!CryptographicOperations.FixedTimeEquals(envelope.Token, keys.Token))
            return WebhookVerdict.WrongToken;
        if (envelope.Kind == EnvelopeKind.Challenge)
            return WebhookVerdict.Challenge;
        created = EventTime.Read(envelope.Time);
        return WebhookVerdict.Event;
    }

    /// <summary>
    /// A challenge is a word and is given back as it is. Were any text given back, somebody could put blocks of a recorded event into a recorded challenge and have them read out: CBC does not
    /// notice. Blocks cut out of their place decrypt to noise, and noise is no word.
    /// </summary>
    private static bool IsPlainChallenge(in EnvelopeReader envelope) =>
        envelope.Kind == EnvelopeKind.Challenge && envelope.Challenge.Length <= LongestChallenge && !envelope.Challenge.ContainsAnyExcept(ChallengeCharacters);

    private static WebhookVerdict? JudgeAge(DateTimeOffset time, WebhookKeys keys, DateTimeOffset now) =>
        now - time > keys.AcceptedAge ? WebhookVerdict.TooOld
        : time - now > Ahead ? WebhookVerdict.TooEarly
        : null;
}
