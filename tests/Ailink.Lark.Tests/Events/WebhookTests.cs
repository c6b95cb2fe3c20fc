using System.Text;
using Ailink.Lark.Events;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events;

public sealed class WebhookTests
{
    private static readonly WebhookKeys TokenOnly = new(null, Token) { AllowVerificationTokenOnly = true };

    [Fact]
    public void A_genuine_event_leaves_as_the_plaintext_it_was() => Of(Event).Check().ShouldBe((WebhookVerdict.Event, Event));

    [Fact]
    public void A_genuine_event_of_the_first_schema_does_too() => Of(FirstSchema).Check().ShouldBe((WebhookVerdict.Event, FirstSchema));

    [Theory]
    [InlineData(0)]
    [InlineData(-7 * 3600)]
    [InlineData(-12 * 3600)]
    [InlineData(300)]
    public void An_event_is_taken_for_twelve_hours_and_from_clocks_five_minutes_ahead(int seconds) =>
        Of(Event, Now.AddSeconds(seconds)).Check().Verdict.ShouldBe(WebhookVerdict.Event);

    [Fact]
    public void The_accepted_age_is_a_setting()
    {
        WebhookKeys keys = new(EncryptKey, Token) { AcceptedAge = TimeSpan.FromMinutes(1) };

        Of(Event, Now.AddSeconds(-60)).Check(keys).Verdict.ShouldBe(WebhookVerdict.Event);
        Of(Event, Now.AddSeconds(-61)).Check(keys).Verdict.ShouldBe(WebhookVerdict.TooOld);
    }

    [Fact]
    public void Names_nobody_knows_and_another_order_do_no_harm()
    {
        const string Text = $$"""{"more":[{}],"event":{"app_id":7,"type":null},"header":{"token":"{{Token}}","x":{"token":"y"},"event_type":"a.b_v9","event_id":"e"},"schema":"2.0","encrypt":null}""";

        Of(Text).Check().ShouldBe((WebhookVerdict.Event, Text));
    }

    [Fact]
    public void What_is_signed_may_be_written_with_escapes()
    {
        var body = Wrapped(Encrypt(Event)).Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002b", StringComparison.Ordinal).Replace("encrypt", "\\u0065ncrypt", StringComparison.Ordinal);

        Over(body).Check().ShouldBe((WebhookVerdict.Event, Event));
    }

    [Fact]
    public void A_token_of_any_characters_is_compared_as_it_reads()
    {
        WebhookKeys keys = new(EncryptKey, "a/\"ü&");

        Of(Envelope("a\\/\\\"\\u00fc\\u0026")).Check(keys).Verdict.ShouldBe(WebhookVerdict.Event);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_challenge_is_accepted_and_given_back(bool encrypted, bool signed)
    {
        var body = encrypted ? Wrapped(Encrypt(Challenge)) : Challenge;

        var (verdict, plaintext) = (signed ? Over(body) : Unsigned(body)).Check();

        verdict.ShouldBe(WebhookVerdict.Challenge);
        Encoding.UTF8.GetString(LarkWebhook.AnswerTo(Encoding.UTF8.GetBytes(plaintext))).ShouldBe("""{"challenge":"ajls384kdjx98XX"}""");
    }

    [Fact]
    public void A_challenge_of_the_longest_kind_is_short_enough_to_be_taken_unsigned() =>
        Unsigned(Wrapped(Encrypt(ChallengeOf(new('a', 256))))).Check().Verdict.ShouldBe(WebhookVerdict.Challenge);

    [Fact]
    public void Only_a_challenge_has_an_answer() => Should.Throw<ArgumentException>(() => LarkWebhook.AnswerTo(Encoding.UTF8.GetBytes(Event)));

    [Fact]
    public void Without_an_encrypt_key_the_token_is_proof_enough_for_who_says_so()
    {
        Unsigned(Event).Check(TokenOnly).ShouldBe((WebhookVerdict.Event, Event));
        Unsigned(FirstSchema).Check(TokenOnly).Verdict.ShouldBe(WebhookVerdict.Event);
        Unsigned(Challenge).Check(TokenOnly).Verdict.ShouldBe(WebhookVerdict.Challenge);
    }

    [Fact]
    public void With_an_encrypt_key_the_token_alone_never_is()
    {
        WebhookKeys keys = new(EncryptKey, Token) { AllowVerificationTokenOnly = true };

        Unsigned(Event).Check(keys).Verdict.ShouldBe(WebhookVerdict.Unsigned);
    }

    [Fact]
    public void A_thousand_requests_at_once_do_not_get_into_each_other_s_way()
    {
        var events = Enumerable.Range(0, 8).Select(each => Envelope(body: $$"""{"n":"{{new string((char)('a' + each), 500 * each)}}"}""")).ToArray();
        var requests = events.Select(each => Of(each)).ToArray();

        Parallel.For(0, 1000, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, each =>
            requests[each % 8].Check().ShouldBe((WebhookVerdict.Event, events[each % 8])));
    }

    [Fact]
    public void Keys_show_no_secret()
    {
        foreach (var keys in new[] { Keys, TokenOnly, new(null, Token) })
        {
            keys.ToString().ShouldNotContain(EncryptKey);
            keys.ToString().ShouldNotContain(Token);
        }
    }

    [Fact]
    public void Keys_that_cannot_prove_anything_or_take_anything_are_refused_when_they_are_made()
    {
        Should.Throw<ArgumentException>(() => new WebhookKeys(EncryptKey, ""));
        Should.Throw<ArgumentOutOfRangeException>(() => new WebhookKeys(EncryptKey, Token) { AcceptedAge = TimeSpan.Zero });
        Should.Throw<ArgumentOutOfRangeException>(() => new WebhookKeys(EncryptKey, Token) { MaxBodyBytes = 1023 });
    }
}
