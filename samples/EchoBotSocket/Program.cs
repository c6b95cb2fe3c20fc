using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
await using var sandbox = builder.Configuration["Lark:AppId"] is null ? await StartSandboxAsync(builder.Configuration) : null;

builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"))
    .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said: {e.Event.Text}", cancellationToken: ct))
    .AddLongConnection();

using var host = builder.Build();
await host.StartAsync();
if (sandbox is not null)
{
    await sandbox.User("Bob Li").WriteAsync("Is anybody there?");
    Console.WriteLine($"No app is set, so this one talks to a sandbox. Open {sandbox.BaseAddress} and write to {sandbox.App.Name} as Bob Li.");
}

await host.WaitForShutdownAsync();

// An app of the platform in a box, ready to receive messages through a long connection.
static async Task<LarkSandbox> StartSandboxAsync(IConfigurationBuilder settings)
{
    var sandbox = await LarkSandbox.StartAsync();
    sandbox.App.Subscription = SandboxSubscription.Socket;
    sandbox.App.GrantedScopes = [.. sandbox.App.GrantedScopes, "im:message.p2p_msg:readonly"];
    settings.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Lark:AppId"] = sandbox.App.Id, ["Lark:AppSecret"] = sandbox.App.Secret, ["Lark:Platform"] = sandbox.BaseAddress.GetLeftPart(UriPartial.Authority),
    });
    return sandbox;
}
