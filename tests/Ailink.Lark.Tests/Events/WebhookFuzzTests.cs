using System.Text;
using Ailink.Lark.Events;
using CsCheck;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events;

/// <summary>Whatever is sent: a verdict and never an exception, plaintext only of what was accepted, and memory in proportion to what was sent.</summary>
public sealed class WebhookFuzzTests
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "1e99", "\\u0000", "\\ud800", "token", "header", "event", "schema", "encrypt", "type", "{}", "\"\"", " ", "\u00e9", Token];

    private static readonly string[] Seeds = [Event, FirstSchema, Challenge, Wrapped(Encrypt(Challenge))];

    private static readonly WebhookKeys TokenOnly = new(null, Token) { AllowVerificationTokenOnly = true };

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 400], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].Select(cuts =>
    {
        var text = Seeds[cuts[0].Item1];
        foreach (var (_, at, length, piece) in cuts)
        {
            var start = Math.Min(at, text.Length);
            text = text[..start] + Pieces[piece] + text[Math.Min(start + length, text.Length)..];
        }

        return text;
    });

    private static readonly Gen<byte[]> Bodies = Gen.OneOf(Gen.Byte.Array[0, 300], Mutated.Select(text => Encoding.UTF8.GetBytes(text)));

    private static readonly Gen<string?> Headers = Gen.OneOf(
        Gen.Char.Array[0, 80].Select(text => (string?)new string(text)), Gen.Const((string?)null), Gen.Const((string?)"1763800000"), Gen.Const((string?)new string('a', 64)));

    [Fact]
    public void No_body_with_any_headers_is_taken_for_an_event() => Gen.Select(Bodies, Headers, Headers, Headers).Sample(
        (body, timestamp, nonce, signature) =>
        {
            var (verdict, plaintext) = Checked(new(body, timestamp, nonce, signature));
            verdict.ShouldNotBe(WebhookVerdict.Event);
            (verdict == WebhookVerdict.Challenge).ShouldBe(plaintext.Length > 0);
        },
        iter: 2_000, threads: 1);

    [Fact]
    public void Any_plaintext_behind_a_right_signature_has_a_verdict_and_an_accepted_one_has_a_header_or_an_answer() => Bodies.Sample(
        body => Accepted(Over(Wrapped(Encrypt(body)))), iter: 2_000, threads: 1);

    [Fact]
    public void Any_plaintext_has_a_verdict_where_the_token_is_proof_enough() => Bodies.Sample(
        body => Accepted(new(body, null, null, null), TokenOnly), iter: 2_000, threads: 1);

    [Fact]
    public void Any_damage_to_a_ciphertext_has_a_verdict() => Gen.Select(Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 40]).Sample(
        (at, bits, cut) =>
        {
            var cipher = Encrypt(Event);
            cipher[at % cipher.Length] ^= bits;
            Accepted(Over(Wrapped(cipher[..^cut])));
        },
        iter: 2_000, threads: 1);

    [Fact]
    public void No_blocks_of_a_recorded_event_in_a_recorded_challenge_are_read_out() => Gen.Select(Gen.Int[1, 3], Gen.Int[1, 12], Gen.Int[1, 6]).Sample(
        (at, from, count) =>
        {
            var challenge = Encrypt(ChallengeOf(new('a', 100)));
            var recorded = Encrypt(Envelope(body: $$"""{"text":"{{new string('s', 200)}}"}"""));
            byte[] spliced = [.. challenge[..(16 * (at + 1))], .. recorded[(16 * from)..(16 * (from + count))], .. challenge[(16 * (at + 2))..]];
            Checked(Unsigned(Wrapped(spliced))).Verdict.ShouldBe(WebhookVerdict.Malformed);
        },
        iter: 300, threads: 1);

    [Fact]
    public void Memory_stays_in_proportion_to_the_body()
    {
        WebhookKeys keys = new(EncryptKey, Token);
        var large = Over(Wrapped(Encrypt(Envelope(body: "{\"x\":\"" + new string('x', 700_000) + "\"}"))));
        large.Check(keys).Verdict.ShouldBe(WebhookVerdict.Event);
        WebhookRequest oversized = new(new byte[keys.MaxBodyBytes + 1], "1763800000", "n", new('0', 64));

        var before = GC.GetAllocatedBytesForCurrentThread();
        LarkWebhook.Check(oversized, keys, Now, out _).ShouldBe(WebhookVerdict.TooLarge);
        var refused = GC.GetAllocatedBytesForCurrentThread() - before;
        LarkWebhook.Check(new(large.Body, large.Timestamp, large.Nonce, large.Signature), keys, Now, out var plaintext);
        var accepted = GC.GetAllocatedBytesForCurrentThread() - before - refused;

        refused.ShouldBeLessThan(16 * 1024);
        accepted.ShouldBeLessThan((4L * large.Body.Length) + plaintext.Length);
    }

    private static (WebhookVerdict Verdict, ReadOnlyMemory<byte> Plaintext) Checked(SignedRequest request, WebhookKeys? keys = null)
    {
        var verdict = LarkWebhook.Check(new(request.Body, request.Timestamp, request.Nonce, request.Signature), keys ?? Keys, Now, out var plaintext);
        Enum.IsDefined(verdict).ShouldBeTrue();
        return (verdict, plaintext);
    }

    private static void Accepted(SignedRequest request, WebhookKeys? keys = null)
    {
        var (verdict, plaintext) = Checked(request, keys);
        (verdict is WebhookVerdict.Event or WebhookVerdict.Challenge).ShouldBe(plaintext.Length > 0);
        if (verdict == WebhookVerdict.Challenge)
            LarkWebhook.AnswerTo(plaintext.Span).ShouldNotBeEmpty();
        else if (LarkEventHeader.TryRead(plaintext.Span, out var header))
            header.EventId.ShouldNotBeEmpty();
        else
            verdict.ShouldNotBe(WebhookVerdict.Event);
    }
}
