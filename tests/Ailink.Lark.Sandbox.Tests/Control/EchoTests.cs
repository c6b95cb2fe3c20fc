using System.Net;

namespace Ailink.Lark.Sandbox.Tests.Control;

/// <summary>The receiver for somebody who has no server yet.</summary>
public sealed class EchoTests : IAsyncLifetime
{
    private Caller _caller = null!;

    private string Address => new Uri(_caller.Sandbox.BaseAddress, $"/sandbox/v1/echo/{_caller.Sandbox.App.Id}").AbsoluteUri;

    public async ValueTask InitializeAsync() => _caller = await Caller.StartAsync();

    public ValueTask DisposeAsync() => _caller.DisposeAsync();

    [Theory]
    [InlineData("sandbox-encrypt")]
    [InlineData("")]
    public async Task A_pressed_button_is_answered_with_what_it_sent(string encryptKey)
    {
        var change = await _caller.ControlAsync(HttpMethod.Patch, $"/apps/{_caller.Sandbox.App.Id}", new { encrypt_key = encryptKey, callback_url = Address });
        change.Status.ShouldBe(HttpStatusCode.OK, change.Text);
        var button = new { tag = "button", element_id = "go", text = new { tag = "plain_text", content = "Go" }, behaviors = new[] { new { type = "callback", value = new { order = 7 } } } };
        var sent = await _caller.CardMessageAsync(new { schema = "2.0", body = new { elements = new[] { button } } });

        var click = await _caller.ControlAsync(HttpMethod.Post, $"/users/{_caller.Bob.UnionId}/clicks", new { message_id = sent.Data.GetProperty("message_id").GetString(), element_id = "go" });

        click.Json.GetProperty("toast").GetProperty("content").GetString()!.ShouldContain("\"order\":7");
        click.Json.GetProperty("toast").GetProperty("i18n").GetProperty("zh_cn").GetString()!.ShouldContain("\"order\":7");
    }

    [Fact]
    public async Task An_event_is_acknowledged()
    {
        await _caller.ControlAsync(HttpMethod.Patch, $"/apps/{_caller.Sandbox.App.Id}", new { event_url = Address });

        await _caller.ControlAsync(HttpMethod.Post, $"/users/{_caller.Bob.UnionId}/messages", new { app_id = _caller.Sandbox.App.Id, text = "hello" });

        await _caller.Sandbox.Deliveries.SettleAsync(Cancel);
        _caller.Sandbox.Deliveries.All.ShouldNotBeEmpty();
        _caller.Sandbox.Deliveries.All.ShouldAllBe(delivery => delivery.IsAcked);
    }

    [Fact]
    public async Task What_is_encrypted_under_another_key_is_refused()
    {
        var answer = await _caller.SendAsync(HttpMethod.Post, Address, new { encrypt = "AAAA" }, "");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
