// A card with a button. Without settings it is sent to a sandbox of the platform that lives as long as this program.
using Ailink.Lark;
using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
var settings = builder.Configuration;
await using var sandbox = settings["Lark:AppId"] is null ? await LarkSandbox.StartAsync() : null;
if (sandbox is not null)
{
    settings["Lark:AppId"] = sandbox.App.Id;
    settings["Lark:AppSecret"] = sandbox.App.Secret;
    settings["Lark:Platform"] = sandbox.BaseAddress.ToString();
    settings["To"] = sandbox.User("Bob Li").OpenId;
}

builder.Services.AddAilinkLark(settings.GetSection("Lark"));
using var host = builder.Build();
var lark = host.Services.GetRequiredService<ILarkClient>();

var card = Card.Titled("Deploy failed", CardColor.Red)
    .Markdown("**api** on *prod*: 3 of 120 tests failed.")
    .Button("Open run", new Uri("https://ci.example/runs/7"));
try
{
    var sent = await lark.Messages.SendAsync(Recipient.Parse(settings["To"] ?? ""), card);
    Console.WriteLine($"Sent {sent.Id} to {sent.Chat}.");
}
catch (Exception problem) when (problem is LarkException or FormatException)
{
    Console.Error.WriteLine(problem.Message); // says what to do: a scope to ask for, an id that is none
    return 1;
}

if (sandbox is not null)
{
    Console.WriteLine($"{sandbox.BaseAddress} shows it: choose Bob Li. Enter ends the sandbox.");
    await Console.In.ReadLineAsync();
}

return 0;
