using System.Net;
using System.Text.Json;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Clients;

/// <summary>A thousand apps in one process: what is one's own stays one's own.</summary>
public sealed class ManyAppsTests
{
    private const int Apps = 1_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_token_quota_or_error_of_one_app_reaches_another()
    {
        var platform = Platform();
        await using var provider = Services(platform, VirtualClock.New());
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        ILarkClient[] clients = [.. Enumerable.Range(0, Apps).Select(app => factory.Get(CredentialsOf(app)))];

        // Every app three times, all at once: each seventh has a wrong secret, each eleventh has spent its month, each thirteenth is told to wait longer than it can.
        var ends = await Task.WhenAll(Enumerable.Range(0, 3 * Apps).Select(call => Task.Run(() => EndOfAsync(clients[call % Apps], call % Apps), Cancel)));

        for (var call = 0; call < ends.Length; call++)
            ends[call].ShouldBe(Expected(call % Apps), $"app {call % Apps}");
        for (var app = 0; app < Apps; app++)
        {
            var quota = clients[app].Quota.Current;
            quota.Used.ShouldBe(Expected(app) == "sent" ? 3 : 0, $"app {app}");
            quota.State.ShouldBe(Expected(app) == nameof(LarkQuotaException) ? LarkQuotaState.Exhausted : LarkQuotaState.Ok, $"app {app}");
        }

        platform.TokenCalls.ShouldBeLessThanOrEqualTo(Apps + (2 * (Apps / 7 + 1))); // one for each, and those with a wrong secret ask again
    }

    [Fact]
    public async Task Apps_that_do_not_call_are_let_go_after_some_hours_and_work_when_they_come_back()
    {
        var clock = VirtualClock.New();
        var platform = Platform();
        await using var provider = Services(platform, clock);
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        var idle = factory.Get(CredentialsOf(1));
        var busy = factory.Get(CredentialsOf(2));
        await EndOfAsync(idle, 1);
        for (var minutes = 0; minutes < 240; minutes += 30)
        {
            (await EndOfAsync(busy, 2)).ShouldBe("sent");
            clock.Advance(TimeSpan.FromMinutes(30));
            factory.Get(CredentialsOf(2)).ShouldBeSameAs(busy);
        }

        factory.Get(CredentialsOf(1)).ShouldNotBeSameAs(idle);
        (await EndOfAsync(idle, 1)).ShouldBe("sent");
        (await EndOfAsync(factory.Get(CredentialsOf(1)), 1)).ShouldBe("sent");
    }

    private static async Task<string> EndOfAsync(ILarkClient client, int app)
    {
        try
        {
            var sent = await client.Messages.SendAsync(Some.Person, $"from {app}", null, Cancel);
            return sent.Id.Value == $"om_{app}" ? "sent" : $"answered as {sent.Id}";
        }
        catch (LarkException problem)
        {
            return problem.Message.Contains($"cli_{app} ", StringComparison.Ordinal) ? problem.GetType().Name : $"told of another: {problem.Message}";
        }
    }

    private static string Expected(int app) => app switch
    {
        _ when app % 7 == 3 => nameof(LarkCredentialsException),
        _ when app % 11 == 4 => nameof(LarkQuotaException),
        _ when app % 13 == 5 => nameof(LarkRateLimitException),
        _ => "sent",
    };

    private static LarkCredentials CredentialsOf(int app) => new(new($"cli_{app}"), app % 7 == 3 ? "wrong" : $"secret-{app}") { Platform = Some.Platform };

    // Tokens carry their app, and a message says whose it is: the two must be the same one.
    private static ScriptedPlatform Platform() => new ScriptedPlatform()
        .On(ScriptedPlatform.TokenPath, call =>
        {
            var request = JsonDocument.Parse(call.Body!).RootElement;
            var app = request.GetProperty("app_id").GetString()!["cli_".Length..];
            return request.GetProperty("app_secret").GetString() == $"secret-{app}" ? ScriptedPlatform.TokenAnswer($"t-{app}", 7200) : ScriptedPlatform.Refusal(10014);
        })
        .On(ScriptedPlatform.SendPath, call =>
        {
            var app = call.Authorization!["Bearer t-".Length..];
            var content = JsonDocument.Parse(call.Body!).RootElement.GetProperty("content").GetString()!;
            if (content != $$"""{"text":"from {{app}}"}""")
                return ScriptedPlatform.Refusal(99991663);
            return Expected(int.Parse(app, System.Globalization.CultureInfo.InvariantCulture)) switch
            {
                nameof(LarkQuotaException) => ScriptedPlatform.Refusal(99991403, HttpStatusCode.TooManyRequests),
                nameof(LarkRateLimitException) => Limited(),
                _ => ScriptedPlatform.Json($$$"""{"code":0,"data":{"message_id":"om_{{{app}}}","chat_id":"oc_1","create_time":"1763860000000"}}"""),
            };
        });

    private static HttpResponseMessage Limited()
    {
        var response = ScriptedPlatform.Refusal(99991400, HttpStatusCode.TooManyRequests);
        response.Headers.Add("x-ogw-ratelimit-reset", "59");
        return response;
    }

    private static ServiceProvider Services(ScriptedPlatform platform, FakeTimeProvider clock)
    {
        ServiceCollection services = new();
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        return services.BuildServiceProvider();
    }
}
