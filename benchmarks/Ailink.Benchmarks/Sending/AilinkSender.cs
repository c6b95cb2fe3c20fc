using Ailink.Lark;
using Ailink.Lark.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Benchmarks.Sending;

/// <summary>Ours, as a host registers it: token, timeouts, retries, circuit breaker, quota meter, span and measurement, uuid, card checked, typed answer.</summary>
internal sealed class AilinkSender : ISender
{
    private static readonly OpenId Person = new("ou_7d8a6e6df7621556ce0d21922b676706");

    private readonly ServiceProvider _services;
    private readonly ILarkClient _lark;

    public AilinkSender(Uri platform)
    {
        ServiceCollection services = new();
        services.AddAilinkLark(options => (options.AppId, options.AppSecret, options.Platform) = (new("cli_9f427eec54ae901b"), "secret", LarkPlatform.At(platform)));
        _services = services.BuildServiceProvider();
        _lark = _services.GetRequiredService<ILarkClient>();
    }

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<string> SendAsync(int number, CancellationToken cancellationToken)
    {
        var card = Card.Titled("Deploy failed", CardColor.Red)
            .Markdown($"**api** on *prod*, run {number}")
            .Divider()
            .Markdown("`TimeoutException` in **CheckoutTests** after 31 s, first seen in the build before.")
            .Button("Open run", new Uri($"https://ci.example.test/runs/{number}"));
        return (await _lark.Messages.SendAsync(Person, card, null, cancellationToken)).Id.Value;
    }

    public void Dispose() => _services.Dispose();
}
