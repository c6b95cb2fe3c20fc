using System.Diagnostics;
using Ailink.Lark.Cards;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>What is told about calls, and what is not.</summary>
public sealed class SilenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_tokens_and_messages_are_nowhere_in_the_logs()
    {
        using CollectedLogs logs = new();
        ScriptedPlatform platform = new();
        platform.FreshTokens().InTurn(ScriptedPlatform.SendPath, () => ScriptedPlatform.Refusal(99991663), () => ScriptedPlatform.Refusal(5000, System.Net.HttpStatusCode.InternalServerError), () => ScriptedPlatform.Refusal(230001));
        platform.On("/open-apis/authen/v2/oauth/token", _ => ScriptedPlatform.Json("""{"code":20003,"error":"invalid_grant","error_description":"code not found"}""", System.Net.HttpStatusCode.BadRequest));
        await using var lark = Some.Client(platform, also: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));

        var refusal = await Should.ThrowAsync<LarkException>(lark.Messages.SendAsync(Some.Person, "my private words", null, Cancel));
        var signIn = await Should.ThrowAsync<LarkException>(lark.SignIn.CompleteAsync("code-123456", new Uri("https://a.test/back"), "verifier-123456", Cancel));

        logs.Lines.ShouldNotBeEmpty();
        logs.ShouldNotHold(Some.Secret, "t-1", "t-2", "my private words", "code-123456", "verifier-123456");
        foreach (var secret in new[] { Some.Secret, "t-1", "my private words", "code-123456", "verifier-123456" })
            (refusal.ToString() + signIn).ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_call_is_a_span_with_its_api_and_outcome()
    {
        List<Activity> spans = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == LarkDiagnostics.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/cardkit/v1/cards/735", """{"code":0}""");
        await using var lark = Some.Client(platform);

        using (var outer = new Activity("test").Start())
        {
            await lark.Cards.ReplaceAsync(new("735"), Card.Titled("T"), new CardSequence(), Cancel);
            lock (spans)
            {
                var span = spans.Single(each => each.TraceId == outer.TraceId && each.DisplayName == "PUT cardkit/v1/cards/:card_id");
                span.GetTagItem(LarkDiagnostics.OutcomeTag).ShouldBe("ok");
                span.GetTagItem(LarkDiagnostics.LogIdTag).ShouldBe("log-1");
            }
        }
    }
}
