// A bot that says what you said, told by a webhook. In Development, without settings, it talks to a sandbox of the platform that lives as long as this program.
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;

var builder = WebApplication.CreateBuilder(args);
await using var sandbox = builder.Environment.IsDevelopment() && builder.Configuration["Lark:AppId"] is null ? await StartSandboxAsync(builder.Configuration) : null;

builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"))
    .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, Echo(e.Event.Text), cancellationToken: ct))
    .OnCardAction((e, _) => new(e.Event.Name == "louder"
        ? CardActionAnswer.Replace(Echo(e.Event.Value?.GetProperty("said").GetString()?.ToUpperInvariant() ?? ""))
        : CardActionAnswer.Toast("You are welcome.", ToastKind.Success)));
builder.Services.AddHealthChecks().AddLark();

var app = builder.Build();
app.MapLarkEvents(); // POST /lark/events: enter this address in the developer console, for events and for callbacks
app.MapHealthChecks("/health");
await app.StartAsync();

if (sandbox is not null)
{
    sandbox.App.EventUrl = sandbox.App.CallbackUrl = new Uri(new Uri(app.Urls.First()), "/lark/events");
    await sandbox.User("Bob Li").WriteAsync("Is anybody there?");
    Console.WriteLine($"No app is set, so this bot lives in a sandbox. Open {sandbox.BaseAddress}, choose Bob Li and write to {sandbox.App.Name}.");
}

await app.WaitForShutdownAsync();

// What a person wrote goes into a card as plain text: as markdown it could draw links and mentions.
static Card Echo(string said) => Card.Titled("You said").Text(said)
    .Button("Louder", new JsonObject { ["said"] = said }, "louder")
    .Button("Thanks", new JsonObject { ["said"] = said }, "thanks");

// The platform in a box, with an app that is set up as the developer console would.
static async Task<LarkSandbox> StartSandboxAsync(ConfigurationManager settings)
{
    var sandbox = await LarkSandbox.StartAsync();
    settings["Lark:AppId"] = sandbox.App.Id;
    settings["Lark:AppSecret"] = sandbox.App.Secret;
    settings["Lark:EncryptKey"] = sandbox.App.EncryptKey;
    settings["Lark:VerificationToken"] = sandbox.App.VerificationToken;
    settings["Lark:Platform"] = sandbox.BaseAddress.ToString();
    return sandbox;
}
