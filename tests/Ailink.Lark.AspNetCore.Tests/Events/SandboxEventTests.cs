using System.Net.Http.Json;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>The platform itself sends: its console asks the address, people write and press buttons.</summary>
public sealed class SandboxEventTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LarkSandbox Box => fixture.Box;

    [Fact]
    public async Task The_console_accepts_the_address_and_people_get_their_answers()
    {
        await using var web = Site();
        await web.StartAsync(Cancel);
        using HttpClient console = new() { BaseAddress = Box.BaseAddress };
        var address = $"{web.Urls.Single()}/lark/events";
        using var saved = await console.PatchAsJsonAsync($"/sandbox/v1/apps/{Box.App.Id}", new { event_url = address, callback_url = address }, Cancel);
        saved.IsSuccessStatusCode.ShouldBeTrue(await saved.Content.ReadAsStringAsync(Cancel));

        var bob = Box.User("Bob Li");
        await bob.WriteAsync("hello", Cancel);
        var card = await bob.NextMessageAsync(Cancel);
        card.Content.ShouldContain("You said hello");

        (await bob.ClickAsync(card, "thanks", cancellationToken: Cancel)).Toast.ShouldNotBeNull().Content.ShouldBe("You are welcome");
        (await bob.ClickAsync(card, "close", cancellationToken: Cancel)).Card.ShouldNotBeNull().GetRawText().ShouldContain("Closed by");
        Box.Deliveries.All.ShouldAllBe(delivery => delivery.IsAcked && delivery.Attempts.Count == 1);
    }

    private WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAilinkLark(lark =>
            {
                (lark.AppId, lark.AppSecret, lark.Platform) = (new AppId(Box.App.Id), Box.App.Secret, LarkPlatform.At(Box.BaseAddress));
                (lark.EncryptKey, lark.VerificationToken) = (Box.App.EncryptKey, Box.App.VerificationToken);
            })
            .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(
                e.Event.MessageId, Card.Titled("Echo").Markdown($"You said {e.Event.Text}").Button("Thanks", new { order = 42 }, "thanks").Button("Close", new { order = 42 }, "close"), cancellationToken: ct))
            .OnCardAction((e, _) => new(e.Event.Name == "thanks"
                ? CardActionAnswer.Toast("You are welcome", ToastKind.Success)
                : CardActionAnswer.Replace(Card.Titled($"Closed by {e.Event.Operator.OpenId}"))));
        var web = builder.Build();
        web.MapLarkEvents();
        return web;
    }
}
