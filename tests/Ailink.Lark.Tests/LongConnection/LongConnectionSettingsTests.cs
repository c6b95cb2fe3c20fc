using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Settings: the proxy is one for calls and sockets, limits have bounds.</summary>
public sealed class LongConnectionSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_proxy_of_the_app_carries_the_call_for_an_address_and_the_socket()
    {
        await using var box = await SocketBox.StartAsync();
        await using ConnectProxy proxy = new();
        await using var host = SocketHost.Of(also: services => services.Configure<LarkOptions>(options => options.Proxy = proxy.Address));
        await host.StartAsync(box);
        var seen = proxy.Seen.ToList();
        seen.ShouldContain(line => line.Contains("/callback/ws/endpoint", StringComparison.Ordinal));
        seen.ShouldContain($"CONNECT {box.BaseAddress.Authority} HTTP/1.1");
        box.Sockets.Open.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_proxy_that_is_down_is_told_and_tried_again()
    {
        await using var box = await SocketBox.StartAsync();
        await using var host = SocketHost.Of(also: services => services.Configure<LarkOptions>(options => options.Proxy = FreePort.NextAddress()));
        var started = host.StartAsync(box);
        await host.IsAsync(LongConnectionState.Waiting);
        host.Status.WhatToDo.ShouldNotBeNull().ShouldContain("proxy");
        started.IsCompleted.ShouldBeFalse();
        box.Calls.All.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_limit_out_of_bounds_is_named(string property, Action<LongConnectionOptions> spoil)
    {
        LongConnectionOptions options = new();
        spoil(options);
        new LongConnectionOptionsValidator().Validate(null, options).Failures.ShouldNotBeNull().ShouldContain(failure => failure.Contains(property, StringComparison.Ordinal));
    }

    [Fact]
    public void The_defaults_are_within_bounds_and_wrong_settings_stop_the_host()
    {
        new LongConnectionOptionsValidator().Validate(null, new()).Succeeded.ShouldBeTrue();
        ServiceCollection services = new();
        services.AddAilinkLark().AddLongConnection(options => options.MaxConcurrentHandlers = 0);
        using var provider = services.BuildServiceProvider();
        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    public static TheoryData<string, Action<LongConnectionOptions>> Wrong => new()
    {
        { nameof(LongConnectionOptions.ConnectTimeout), options => options.ConnectTimeout = TimeSpan.Zero },
        { nameof(LongConnectionOptions.StopTimeout), options => options.StopTimeout = TimeSpan.FromSeconds(-1) },
        { nameof(LongConnectionOptions.IncompleteEventLife), options => options.IncompleteEventLife = TimeSpan.Zero },
        { nameof(LongConnectionOptions.MaxConcurrentHandlers), options => options.MaxConcurrentHandlers = 0 },
        { nameof(LongConnectionOptions.MaxWaitingEvents), options => options.MaxWaitingEvents = -1 },
        { nameof(LongConnectionOptions.MaxIncompleteEvents), options => options.MaxIncompleteEvents = 0 },
        { nameof(LongConnectionOptions.MaxMessageBytes), options => options.MaxMessageBytes = 100 },
        { nameof(LongConnectionOptions.MaxBufferedBytes), options => options.MaxBufferedBytes = 100_000 },
    };
}
