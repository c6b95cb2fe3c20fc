using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Ailink.Lark.AspNetCore.Tests.Health;

/// <summary>The check says how things are and asks nobody: there is no platform here it could ask.</summary>
public sealed class HealthTests
{
    private static readonly AppId App = new("cli_one");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_app_with_good_settings_is_healthy_and_its_secrets_stay_here()
    {
        var lark = await CheckAsync();

        lark.Status.ShouldBe(HealthStatus.Healthy);
        lark.Data["cli_one webhooks"].ShouldBe("taken");
        lark.Data["cli_one quota"].ShouldBe("Ok");
        $"{lark.Description} {string.Join(' ', lark.Data.Values)}".ShouldNotContain("word");
    }

    [Fact]
    public async Task Wrong_settings_are_unhealthy_in_words()
    {
        var lark = await CheckAsync(options => options.AppSecret = "two words");

        lark.Status.ShouldBe(HealthStatus.Unhealthy);
        lark.Description.ShouldNotBeNull().ShouldContain("AppSecret holds white space");
    }

    [Fact]
    public async Task Webhooks_nobody_can_prove_are_told_without_alarm()
    {
        var lark = await CheckAsync(options => options.EncryptKey = null);

        lark.Status.ShouldBe(HealthStatus.Healthy);
        lark.Data["cli_one webhooks"].ShouldBe("refused: no EncryptKey");
    }

    [Theory]
    [InlineData(LongConnectionState.Connected, HealthStatus.Healthy)]
    [InlineData(LongConnectionState.Stopped, HealthStatus.Healthy)]
    [InlineData(LongConnectionState.Connecting, HealthStatus.Degraded)]
    [InlineData(LongConnectionState.Waiting, HealthStatus.Degraded)]
    [InlineData(LongConnectionState.Failed, HealthStatus.Unhealthy)]
    public async Task A_long_connection_that_is_not_up_is_told_with_its_reason(LongConnectionState state, HealthStatus expected)
    {
        var connections = Substitute.For<ILarkLongConnections>();
        connections.Status.Returns([new(App, state, DateTimeOffset.UnixEpoch) { LastError = "The line is cut." }]);

        var lark = await CheckAsync(more: services => services.AddSingleton(connections));

        lark.Status.ShouldBe(expected);
        lark.Data["cli_one long connection"].ShouldBe(state.ToString());
        (lark.Description?.Contains("The line is cut.", StringComparison.Ordinal) ?? false).ShouldBe(expected != HealthStatus.Healthy);
    }

    private static async Task<HealthReportEntry> CheckAsync(Action<LarkOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddAilinkLark(options =>
        {
            (options.AppId, options.AppSecret, options.EncryptKey, options.VerificationToken) = (App, "word1", "word2", "word3");
            options.Platform = LarkPlatform.At(new Uri("http://127.0.0.1:1"));
            configure?.Invoke(options);
        });
        services.AddHealthChecks().AddLark();
        more?.Invoke(services);
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Entries["lark"];
    }
}
