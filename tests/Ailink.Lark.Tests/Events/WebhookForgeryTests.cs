using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events;

public sealed class WebhookForgeryTests
{
    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_forged_stale_or_damaged_request_is_refused_and_no_plaintext_leaves(string name)
    {
        var (request, verdict, keys) = Forgeries.All[name];

        request.Check(keys).ShouldBe((verdict, ""));
    }

    [Fact]
    public void Every_refusal_there_is_was_provoked()
    {
        Forgeries.All.Count.ShouldBeGreaterThan(100);
        Forgeries.All.Values.Select(row => row.Verdict).Distinct().Order()
            .ShouldBe(Enum.GetValues<WebhookVerdict>().Except([WebhookVerdict.Event, WebhookVerdict.Challenge]).Order());
    }

    [Fact]
    public void A_verdict_nobody_gave_is_a_refusal() => default(WebhookVerdict).ShouldBe(WebhookVerdict.NoEncryptKey);
}
