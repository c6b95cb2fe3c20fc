namespace Ailink.Support.Lark.Tests;

/// <summary>Whatever happens, nothing secret and nothing private is written to the logs.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task Secrets_tokens_codes_and_words_are_never_logged()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var desk = await Desk.OpenAsync(options => options.CallTimeout = TimeSpan.FromSeconds(2));
        var redirect = new Uri($"http://127.0.0.1:5080/thirdparty/feishu/{desk.Channel.AppId}/oauth2/callback");
        var card = desk.CardToBob(Some.Line("swordfish is the word", "Author Verysecret", "Title Verysecret"));

        var (code, verifier) = await Browser.AuthorizeAsync(desk, redirect, desk.Bob, cancel);
        (await desk.Identity.CompleteAsync(desk.Channel, code, redirect, verifier, cancel)).Succeeded.ShouldBeTrue();
        (await desk.Identity.CompleteAsync(desk.Channel, code, redirect, verifier, cancel)).Succeeded.ShouldBeFalse();
        await desk.Sender.SendAsync(card, await desk.Sender.PrepareCardAsync(card, cancel), Desk.NewUuid(), cancel);
        foreach (var refusal in new[] { 230099, 99991672, 99991663, 5000 })
        {
            desk.Lark.Faults.Next("/open-apis/im/v1/messages", times: 20, status: refusal == 5000 ? 500 : 400, code: refusal);
            await Should.ThrowAsync<NotificationSendException>(() => desk.Sender.SendAsync(card, null, Desk.NewUuid(), cancel));
            desk.Lark.Faults.Clear();
        }

        desk.Lark.Faults.Next("/open-apis/auth/v3/tenant_access_token/internal", times: 20, code: 10014);
        var other = desk.Connect("cli_0000000000000bad", "other-secret-of-the-test");
        await Should.ThrowAsync<NotificationSendException>(() => desk.Sender.SendAsync(card with { Channel = other }, null, Desk.NewUuid(), cancel));

        desk.Logs.Lines.ShouldNotBeEmpty();
        desk.Tokens.ShouldNotBeEmpty();
        desk.Logs.ShouldNotHold([desk.Lark.App.Secret, "other-secret-of-the-test", code, verifier, "swordfish", "Verysecret", .. desk.Tokens]);
    }
}
