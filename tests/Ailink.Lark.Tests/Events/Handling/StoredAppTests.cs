using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Events of apps that are kept in a database.</summary>
public sealed class StoredAppTests
{
    private static readonly AppId One = new("cli_1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_handlers_of_the_unnamed_registration_see_every_app_of_the_store()
    {
        List<string> seen = [];
        await using var host = Host(new Shelf("cli_1", "cli_2"), lark => lark.On<MessageReceived>((e, _) =>
        {
            seen.Add($"{e.Client.AppId} {e.Event.MessageId}");
            return Task.CompletedTask;
        }));

        (await host.ReceiveAsync(EventHost.Message("om_1"), One)).Status.ShouldBe(200);
        (await host.ReceiveAsync(EventHost.Message("om_2"), new("cli_2"))).Status.ShouldBe(200);
        (await host.ReceiveAsync(EventHost.Message("om_3"), new("cli_3"))).Status.ShouldBe(403);

        seen.ShouldBe(["cli_1 om_1", "cli_2 om_2"]);
    }

    [Fact]
    public async Task A_store_app_acts_in_the_tenant_the_event_came_from()
    {
        ILarkClient? client = null;
        Shelf shelf = new("cli_1") { StoreApp = true };
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((e, _) => Task.FromResult(client = e.Client)));

        await host.ReceiveAsync(EventHost.Message(), One);

        client.ShouldBe(host.Services.GetRequiredService<ILarkClientFactory>().Get(shelf.Of("cli_1")).ForTenant(new("t-1")));
    }

    [Fact]
    public async Task A_key_that_was_changed_in_the_store_is_found_by_the_first_webhook_it_signs_and_once_a_minute()
    {
        Shelf shelf = new("cli_1");
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((_, _) => Task.CompletedTask));
        await host.ReceiveAsync(EventHost.Message("om_1"), One);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        shelf.EncryptKey = "another-key";

        (await host.ReceiveAsync(EventHost.Message("om_2"), One)).Status.ShouldBe(200);
        (await host.ReceiveAsync(Signed("another-key", host), One)).Status.ShouldBe(200);
        (await host.ReceiveAsync(EventHost.Message("om_3"), One)).Status.ShouldBe(403);
        shelf.Searches.ShouldBe(3); // one of them by the client factory

        shelf.EncryptKey = EncryptKey;
        for (var flood = 0; flood < 50; flood++)
            (await host.ReceiveAsync(EventHost.Message("om_4"), One)).Status.ShouldBe(403);
        shelf.Searches.ShouldBe(3);
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        (await host.ReceiveAsync(EventHost.Message("om_4"), One)).Status.ShouldBe(200);
        shelf.Searches.ShouldBe(4);
    }

    [Fact]
    public async Task An_app_that_was_taken_out_of_the_store_is_unknown_after_ten_minutes()
    {
        Shelf shelf = new("cli_1");
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((_, _) => Task.CompletedTask));
        await host.ReceiveAsync(EventHost.Message("om_1"), One);
        shelf.Apps.Clear();

        host.Clock.Advance(TimeSpan.FromMinutes(11));

        await Eventually.HoldsAsync(async () => (await host.ReceiveAsync(EventHost.Message("om_2"), One)).Status == 403, Cancel);
    }

    [Fact]
    public async Task An_app_that_is_forgotten_is_looked_for_again_at_once()
    {
        Shelf shelf = new("cli_1");
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((_, _) => Task.CompletedTask));
        await host.ReceiveAsync(EventHost.Message("om_1"), One);
        shelf.Apps.Clear();

        host.Services.GetRequiredService<ILarkClientFactory>().Forget(One);

        (await host.ReceiveAsync(EventHost.Message("om_2"), One)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_store_that_fails_refuses_who_is_new_and_keeps_who_is_known()
    {
        Shelf shelf = new("cli_1", "cli_2");
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((_, _) => Task.CompletedTask));
        await host.ReceiveAsync(EventHost.Message("om_1"), One);
        shelf.IsBroken = true;

        (await host.ReceiveAsync(EventHost.Message("om_2"), new("cli_2"))).Status.ShouldBe(403);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        (await host.ReceiveAsync(EventHost.Message("om_3"), One)).Status.ShouldBe(200);
        shelf.IsBroken = false;
        (await host.ReceiveAsync(EventHost.Message("om_4"), new("cli_2"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Apps_nobody_knows_are_looked_for_at_a_limited_rate_and_once_a_minute_each()
    {
        Shelf shelf = new("cli_1");
        await using var host = Host(shelf, lark => lark.On<MessageReceived>((_, _) => Task.CompletedTask));
        await host.ReceiveAsync(EventHost.Message("om_1"), One);

        for (var flood = 0; flood < 20; flood++)
            (await host.ReceiveAsync(EventHost.Message(), new("cli_nobody"))).Status.ShouldBe(403);
        shelf.Searches.ShouldBe(3);
        for (var flood = 0; flood < 5_000; flood++)
            (await host.ReceiveAsync(EventHost.Message(), new($"cli_{flood}-0"))).Status.ShouldBe(403);

        shelf.Searches.ShouldBeLessThan(1_000);
        (await host.ReceiveAsync(EventHost.Message("om_2"), One)).Status.ShouldBe(200);
    }

    private static SignedRequest Signed(string key, EventHost host)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Wrapped(Encrypt(EventHost.Message("om_signed"), key)));
        var timestamp = host.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(body, timestamp, Nonce0, Sign(timestamp, Nonce0, key, body));
    }

    private static EventHost Host(Shelf shelf, Action<ILarkBuilder> add) => EventHost.With(services =>
    {
        services.AddSingleton<ILarkAppStore>(shelf);
        add(services.AddAilinkLark());
    });

    private sealed class Shelf(params string[] apps) : ILarkAppStore
    {
        private int _searches;

        public HashSet<string> Apps { get; } = [.. apps];

        public string EncryptKey { get; set; } = SignedRequest.EncryptKey;

        public bool StoreApp { get; init; }

        public bool IsBroken { get; set; }

        public int Searches => Volatile.Read(ref _searches);

        public LarkCredentials Of(string app) => new(new(app), Some.Secret) { Platform = Some.Platform, StoreApp = StoreApp, EncryptKey = EncryptKey, VerificationToken = Token };

        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _searches);
            return IsBroken ? throw new TimeoutException("The store is away.") : new(Apps.Contains(app.Value) ? Of(app.Value) : null);
        }
    }
}
