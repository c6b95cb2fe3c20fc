using System.Text.Json;
using System.Text.Json.Serialization;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Guide;

/// <summary>The snippets of docs/lark.md, of the package's readme and of the design, to be compiled. <see cref="SnippetTests"/> finds each in its document; nobody runs them.</summary>
internal static partial class GuideSnippets
{
    public static async Task ScriptAsync(string secret)
    {
        await using var lark = LarkClient.Create(new(new("cli_…"), secret) { Platform = LarkPlatform.Feishu });
        await lark.Messages.SendAsync(Recipient.Parse("oc_…"), "Deployed.");
    }

    public static void OneApp(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"));
        app.MapPost("/deploy", (ILarkClient lark, CancellationToken ct) => lark.Messages.SendAsync(new ChatId("oc_…"), "Deployed.", cancellationToken: ct));
    }

    public static void NamedApps(WebApplicationBuilder builder, WebApplication app, string secret)
    {
        builder.Services.AddAilinkLark("alarms", options => (options.AppId, options.AppSecret) = (new("cli_…"), secret));
        app.MapPost("/alarm", ([FromKeyedServices("alarms")] ILarkClient alarms, CancellationToken ct) => alarms.Messages.SendAsync(new ChatId("oc_…"), "Disk full.", cancellationToken: ct));
    }

    public static async Task ManyAppsAsync(WebApplicationBuilder builder, ILarkClientFactory apps, AppId appId, string id, CancellationToken ct)
    {
        builder.Services.AddAilinkLark().WithApps<MyApps>();

        var lark = await apps.GetAsync(appId, ct);                        // apps: ILarkClientFactory
        await lark.Messages.SendAsync(new OpenId(id), "hi", new() { Uuid = "order-42" }, ct);
    }

    public static async Task StoreAppAsync(string secret, string ticket, string id, CancellationToken ct)
    {
        await using var store = LarkClient.Create(new(new("cli_…"), secret) { StoreApp = true });
        await store.Tokens.AcceptAppTicketAsync(ticket, ct);
        var acme = store.ForTenant(new TenantKey("2ed…"));
        await acme.Messages.SendAsync(new OpenId(id), "hi", cancellationToken: ct);
    }

    public static async Task MessagesAsync(ILarkClient lark, ChatId chat, OpenId onCall, Uri log, DateTimeOffset since, CancellationToken ct)
    {
        var post = LarkPost.Titled("Deploy failed").Text("api on ").Text("prod", PostStyle.Bold).Link(" log", log).Line().Mention(onCall).Text(" please look");
        var sent = await lark.Messages.SendAsync(chat, MessageContent.Post(post), cancellationToken: ct);
        await lark.Messages.ReplyAsync(sent.Id, "It is the database.", new() { InThread = true }, ct);
        await lark.Messages.ReactAsync(sent.Id, "DONE", ct);
        var unreachable = await lark.Messages.UrgeAsync(sent.Id, [onCall], Urgency.App, ct);

        await foreach (var message in lark.Messages.ListAsync(chat, new() { NewestFirst = true }, ct))
        {
            Console.WriteLine($"{message.SentAt:t} {message.Text}");      // mentions by name, [image], [file: a.pdf]
            if (message.SentAt < since) break;                            // pages that nobody wants are never asked for
        }

        unreachable.ShouldBeEmpty();
    }

    public static async Task ChatsAsync(ILarkClient lark, OpenId onCall, IReadOnlyList<OpenId> helpers, CancellationToken ct)
    {
        var chatId = await lark.Chats.CreateAsync(new() { Name = "Incident 7", Users = [onCall], Settings = new() { Edit = ChatRight.Owner } }, ct);
        var added = await lark.Chats.AddMembersAsync(chatId, helpers, ct);    // who could not be added stands in the answer
        var link = await lark.Chats.CreateLinkAsync(chatId, ChatLinkLife.Week, ct);
        var byEmail = await lark.Contacts.FindByEmailAsync(["bob@example.com"], ct);
        (added.Invalid.Count + byEmail.Count, link.IsAbsoluteUri).ShouldBe((1, true));
    }

    public static async Task FilesAsync(ILarkClient lark, ChatId chat, MessageId messageId, string fileKey, CancellationToken ct)
    {
        await using var report = File.OpenRead("report.pdf");
        var key = await lark.Files.UploadAsync(report, "report.pdf", ct);
        await lark.Messages.SendAsync(chat, MessageContent.File(key), cancellationToken: ct);

        await using var download = await lark.Files.DownloadAsync(messageId, fileKey, ct);
        await using var target = File.Create(Path.GetFileName(download.Name ?? fileKey));
        await download.CopyToAsync(target, ct);
    }

    public static async Task SignInAsync(ILarkClient lark, Uri redirectUri, string code, ChatId chat, ILarkUserSessionStore store, CancellationToken ct)
    {
        var start = lark.SignIn.Begin(redirectUri, ["offline_access"]);       // send the browser to start.Address

        var session = await lark.SignIn.CompleteAsync(code, redirectUri, start.CodeVerifier, ct);
        var user = await lark.SignIn.GetUserAsync(session.AccessToken, ct);

        LarkUserSessions sessions = new(lark, store);
        await sessions.KeepAsync(user.OpenId, session, ct);
        var asBob = await sessions.GetClientAsync(user.OpenId, ct);           // ask again for each piece of work
        await asBob.Messages.SendAsync(chat, "Sent by Bob.", cancellationToken: ct);
    }

    public static async Task PlainSignInAsync(ILarkClient lark, Uri redirectUri, string code, CancellationToken ct)
    {
        var start = lark.SignIn.Begin(redirectUri);                                 // send the browser to start.Address, keep State and CodeVerifier
        var session = await lark.SignIn.CompleteAsync(code, redirectUri, start.CodeVerifier, ct);
        var user = await lark.SignIn.GetUserAsync(session.AccessToken, ct);
        user.Name.ShouldNotBeEmpty();
    }

    public static void LongConnection(WebApplicationBuilder builder) =>
        builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"))
            .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said {e.Event.Text}", cancellationToken: ct))
            .AddLongConnection(options => options.MaxConcurrentHandlers = 16);

    public static async Task LongConnectionsAsync(ILarkLongConnections connections, LarkCredentials credentials, CancellationToken ct)
    {
        await connections.StartAsync(credentials, ct);                        // ILarkLongConnections; returns when it is connected
        foreach (var connection in connections.Status)
            Console.WriteLine($"{connection.App} {connection.State} since {connection.Since:t}: {connection.LastError} {connection.WhatToDo}");
        await connections.StopAsync(credentials.AppId, ct);                   // handlers that run may end, and are answered
    }

    public static async Task PagesAsync(ILarkClient lark, Uri page, HttpClient http, Uri webhook, string signingKey, CancellationToken ct)
    {
        var signature = await lark.JsSdk.SignAsync(page, ct);                 // for window.h5sdk.config

        await LarkGroupBot.SendAsync(http, webhook, "Disk full.", signingKey, ct);
        signature.Nonce.ShouldNotBeEmpty();
    }

    public static async Task UntypedAsync(ILarkClient lark, CancellationToken ct)
    {
        var calendars = await lark.CallAsync(new LarkCall<Calendars>(HttpMethod.Get, "calendar/v4/calendars", MyJson.Default.Calendars), ct);

        LarkCall<LarkPage<Department>> call = new(HttpMethod.Get, "contact/v3/departments/0/children", MyJson.Default.LarkPageDepartment);
        await foreach (var department in lark.PagesAsync(call, ct))
            Console.WriteLine(department.Name);
        calendars.Names.ShouldNotBeEmpty();
    }

    public static async Task ErrorsAsync(ILarkClient lark, ChatId chat, CancellationToken ct)
    {
        try
        {
            await lark.Messages.SendAsync(chat, "hi", new() { Uuid = "order-42" }, ct);
        }
        catch (LarkPermissionException problem)
        {
            Console.WriteLine($"Grant one of {string.Join(", ", problem.MissingScopes)} at {problem.GrantAddress}.");
        }
        catch (LarkUnavailableException problem) when (problem.OutcomeUnknown)
        {
            Console.WriteLine($"It may have been sent. Send it again with {problem.Uuid}.");   // never an invented id
        }
    }

    public static async Task CardsAsync(ILarkClient lark, ChatId chat, Uri url, CardSequence sequence, CancellationToken ct)
    {
        await lark.Messages.SendAsync(chat, Card.Titled("Deploy failed", CardColor.Red).Markdown("**api** on *prod*").Button("Open run", url), cancellationToken: ct);

        var card = Card.Titled("Deploy failed", CardColor.Red).Markdown("**api** on *prod*").Button("Open run", url);
        await lark.Messages.SendAsync(chat, card, cancellationToken: ct);           // inside the message
        var id = await lark.Cards.CreateAsync(card, ct);                            // or an entity …
        await lark.Messages.SendAsync(chat, MessageContent.CardEntity(id), cancellationToken: ct);
        await lark.Cards.ReplaceAsync(id, Card.Titled("Fixed", CardColor.Green), sequence, ct);   // … that changes where it is
    }

    public static async Task StreamAsync(ILarkClient lark, ChatId chat, IAsyncEnumerable<string> tokens, CancellationToken ct)
    {
        await using var stream = await lark.Cards.StreamAsync(chat, new() { Title = "Answer" }, ct);
        await stream.WriteAsync(tokens, ct);                              // IAsyncEnumerable<string>
        await stream.CompleteAsync(ct);                                   // disposed without it: closed as interrupted
    }

    public static void Events(WebApplicationBuilder builder)
    {
        builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"))
            .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said {e.Event.Text}", cancellationToken: ct))
            .OnCardAction((e, ct) => new(CardActionAnswer.Toast("Thanks", ToastKind.Success)))
            .AddLongConnection();                                         // and/or: app.MapLarkEvents();

        builder.Services.AddAilinkLark().WithApps<MyApps>()               // sees the events of every app of the store
            .AddHandler<MessageReceived, Greeter>()
            .UseEventLedger<MyLedger>();                                  // several instances, or none twice over a restart
    }

    public static void Forms(ILarkBuilder lark)
    {
        lark.OnCardAction((e, ct) => new(e.Event.Form?.Text("reason") is { Length: > 0 }
            ? CardActionAnswer.Replace(Card.Titled("Approved", CardColor.Green), "Saved")
            : CardActionAnswer.Toast("Please say why.", ToastKind.Warning)));
    }

    public static async Task TestAsync(CancellationToken ct)
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: ct);
        await using var lark = LarkClient.Create(new(new(box.App.Id), box.App.Secret) { Platform = LarkPlatform.At(box.BaseAddress) });
        box.Faults.Next("/open-apis/im/v1/messages", afterEffect: true, status: 500);
        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", cancellationToken: ct);
        var message = await box.User("Bob Li").NextMessageAsync(ct);          // exactly one arrives
        message.Content.ShouldContain("hello");
    }

    internal sealed class MyApps : ILarkAppStore
    {
        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default) => new((LarkCredentials?)null);
    }

    internal sealed class Greeter(MyGreetings greetings) : ILarkEventHandler<MessageReceived>
    {
        public async Task HandleAsync(LarkEventContext<MessageReceived> context, CancellationToken cancellationToken = default)
        {
            if (context.Event.IsForMe)
                await context.Client.Messages.ReplyAsync(context.Event.MessageId, greetings.Next(), cancellationToken: cancellationToken);
        }
    }

    internal sealed class MyGreetings
    {
        public string Next() => "Hello.";
    }

    internal sealed class MyLedger : ILarkEventLedger
    {
        public ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default) => new(LarkEventClaim.Begun());

        public ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default) => default;

        public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default) => default;
    }

    internal sealed record Calendars(IReadOnlyList<string> Names);

    internal sealed record Department(string Name);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Calendars))]
    [JsonSerializable(typeof(LarkPage<Department>))]
    internal sealed partial class MyJson : JsonSerializerContext;
}
