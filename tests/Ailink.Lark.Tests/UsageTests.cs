using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Ailink.Lark.Tests.Events.Handling;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Calendars = Ailink.Lark.Tests.Guide.GuideSnippets.Calendars;
using MyJson = Ailink.Lark.Tests.Guide.GuideSnippets.MyJson;

namespace Ailink.Lark.Tests;

/// <summary>The five lines users type, as the documentation shows them.</summary>
public sealed class UsageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_without_a_container()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = LarkClient.Create(new(new(box.App.Id), box.App.Secret) { Platform = LarkPlatform.At(box.BaseAddress) });
        box.Faults.Next("/open-apis/im/v1/messages", afterEffect: true, status: 500);
        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", cancellationToken: Cancel);
        var message = await box.User("Bob Li").NextMessageAsync(Cancel);
        message.Content.ShouldContain("hello");
        box.User("Bob Li").Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_app_in_a_container()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("Lark:AppId", box.App.Id), new("Lark:AppSecret", box.App.Secret), new("Lark:Platform", box.BaseAddress.ToString())]);
        builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"));
        await using var app = builder.Build();
        OpenId bob = new(box.User("Bob Li").OpenId);
        app.MapPost("/deploy", (ILarkClient lark, CancellationToken ct) => lark.Messages.SendAsync(bob, "Deployed.", cancellationToken: ct));

        var client = app.Services.GetRequiredService<ILarkClient>();
        await client.Messages.SendAsync(bob, Card.Titled("Deploy failed", CardColor.Red).Markdown("**api** on *prod*").Button("Open run", new Uri("https://ci.test/1")), cancellationToken: Cancel);

        (await box.User("Bob Li").NextMessageAsync(Cancel)).Card.ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_apps_from_a_database()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        ServiceCollection services = new();
        services.AddSingleton(box);
        services.AddAilinkLark().WithApps<MyApps>();
        await using var provider = services.BuildServiceProvider();
        var apps = provider.GetRequiredService<ILarkClientFactory>();

        foreach (var stored in box.World.Apps.Where(each => each.GrantedScopes.Count > 0))
        {
            var lark = await apps.GetAsync(new(stored.Id), Cancel);
            var user = box.World.Users.First(each => each.TenantKey == stored.TenantKey);
            await lark.Messages.SendAsync(new OpenId(user.OpenIdFor(stored.Id)), "hi", new() { Uuid = "order-42" }, Cancel);
            user.Inbox.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_streaming_card_from_a_language_model()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        OpenId chat = new(box.User("Bob Li").OpenId);
        await using var stream = await lark.Cards.StreamAsync(chat, new() { Title = "Answer" }, Cancel);
        await stream.WriteAsync(Tokens(), Cancel);
        await stream.CompleteAsync(Cancel);
        box.User("Bob Li").Inbox.ShouldHaveSingleItem().Card!.Value.GetRawText().ShouldContain("Forty-two.");
    }

    [Fact]
    public async Task Anything_that_has_no_typed_method_yet()
    {
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/calendar/v4/calendars", """{"code":0,"data":{"names":["one"]}}""");
        await using var lark = Some.Client(platform);
        var calendars = await lark.CallAsync(new LarkCall<Calendars>(HttpMethod.Get, "calendar/v4/calendars", MyJson.Default.Calendars), Cancel);
        calendars.Names.ShouldBe(["one"]);
    }

    [Fact]
    public async Task One_handler_for_the_webhook_and_the_long_connection()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath + "/om_1/reply", ScriptedPlatform.Sent);
        await using var host = EventHost.Of(lark => lark
            .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform))
            .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said {e.Event.Text}", cancellationToken: ct))
            .OnCardAction((e, ct) => new(CardActionAnswer.Toast("Thanks", ToastKind.Success)))
            .AddLongConnection());                                        // and/or: app.MapLarkEvents();

        (await host.ReceiveAsync(EventHost.Message(text: "hello"))).Status.ShouldBe(200);
        EventHost.BodyOf(await host.ReceiveAsync(EventHost.Press())).ShouldBe("""{"toast":{"type":"success","content":"Thanks"}}""");
        platform.Calls[^1].Body!.ShouldContain("You said hello");
    }

    private static async IAsyncEnumerable<string> Tokens()
    {
        await Task.Yield();
        yield return "Forty";
        yield return "-two.";
    }

    internal sealed class MyApps(LarkSandbox box) : ILarkAppStore
    {
        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default) =>
            new(box.World.Apps.Where(each => each.Id == app.Value).Select(each => new LarkCredentials(app, each.Secret) { Platform = LarkPlatform.At(box.BaseAddress) }).FirstOrDefault());
    }
}
