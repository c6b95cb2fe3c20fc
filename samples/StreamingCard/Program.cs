// What a language model says, streamed into a card. Without settings the card goes to a sandbox of the platform that lives as long as this program.
using System.Runtime.InteropServices;
using Ailink.Lark;
using Ailink.Lark.Sandbox;
using Ailink.Samples.StreamingCard;
using Microsoft.Extensions.Configuration;
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
    Console.WriteLine($"{sandbox.BaseAddress} shows it: choose Bob Li.");
}

builder.Services.AddAilinkLark(settings.GetSection("Lark"));
using var host = builder.Build();
var lark = host.Services.GetRequiredService<ILarkClient>();
FakeModel model = new(TimeProvider.System, settings.GetValue("Pace", TimeSpan.FromMilliseconds(120)));

using CancellationTokenSource stop = new();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});

try
{
    await using var stream = await lark.Cards.StreamAsync(Recipient.Parse(settings["To"] ?? ""), new() { Title = "Answer" }, stop.Token);
    await stream.WriteAsync(model.AnswerAsync("What is a streaming card?", stop.Token), stop.Token);
    await stream.CompleteAsync(stop.Token); // what ends without it, by Ctrl+C or an exception, is shown as interrupted
    Console.WriteLine($"Streamed into {stream.MessageId}.");
}
catch (OperationCanceledException)
{
    Console.WriteLine("Interrupted, and the card says so.");
}
catch (Exception problem) when (problem is LarkException or FormatException)
{
    Console.Error.WriteLine(problem.Message); // says what to do: a scope to ask for, an id that is none
    return 1;
}

if (sandbox is not null)
{
    Console.WriteLine("Enter ends the sandbox.");
    await Console.In.ReadLineAsync();
}

return 0;
