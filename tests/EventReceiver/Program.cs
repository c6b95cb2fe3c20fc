using Ailink.EventReceiver;
using Ailink.Lark.Events;

// A service that handles messages and remembers them in a file, and stops for good at a chosen place: there somebody kills it.
if (args is not [var app, var key, var token, var folder, var now, var stop])
{
    Console.Error.WriteLine("EventReceiver <app id> <encrypt key> <verification token> <folder> <time, UTC> <where to stop: work, complete, answer or nowhere>");
    return 2;
}

Stop stopping = new(stop);
ShiftedClock clock = new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<TimeProvider>(clock);
builder.Services.AddSingleton<ILarkEventLedger>(new FileLedger(Path.Combine(folder, "ledger"), clock, stopping));
builder.Services.AddAilinkLark(options => (options.AppId, options.AppSecret, options.EncryptKey, options.VerificationToken) = (new(app), "none", key, token))
    .On<MessageReceived>(async (e, ct) =>
    {
        await stopping.AtAsync("work");
        await File.AppendAllTextAsync(Path.Combine(folder, "work"), $"{e.Event.Text} {e.Delivery}\n", ct);
    });
await using var host = builder.Build();
host.MapPost("/events", async (HttpRequest request, ILarkEvents events, CancellationToken ct) =>
{
    using MemoryStream body = new();
    await request.Body.CopyToAsync(body, ct);
    var answer = await events.ReceiveAsync(null, new(
        body.ToArray(), request.Headers[WebhookRequest.TimestampHeader], request.Headers[WebhookRequest.NonceHeader], request.Headers[WebhookRequest.SignatureHeader]), ct);
    return answer.Status == StatusCodes.Status200OK ? Results.Bytes(answer.Body, answer.ContentType) : Results.StatusCode(answer.Status);
});
await host.StartAsync();
Console.WriteLine($"listening on {host.Urls.First()} at last");
await host.WaitForShutdownAsync();
return 0;
