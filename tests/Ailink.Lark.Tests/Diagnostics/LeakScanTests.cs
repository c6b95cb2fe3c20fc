using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>The scan of the run is there, hears every kind of client, and would catch a leak.</summary>
public sealed partial class LeakScanTests(RunScan run)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text of a log with secret_golden inside", 1)]
    [InlineData("{\"text\":\"my private words\"} in a scope", 1)]
    [InlineData("POST im/v1/messages for cli_golden took 3 ms", 0)]
    [InlineData("golden", 0)]
    public void A_leak_is_seen_and_told_without_the_secret(string line, int leaks)
    {
        LeakScan scan = new();
        scan.Hide("app_secret", "secret_golden");
        scan.Hide("content", "{\"text\":\"my private words\"}");
        scan.Hide("code", "short");
        scan.Tell(line);

        var seen = scan.Leaks();

        seen.Count.ShouldBe(leaks);
        seen.ShouldAllBe(each => !each.Contains("secret_golden", StringComparison.Ordinal) && !each.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deliberate_leak_of_a_token_and_a_message_is_caught_on_its_way_from_the_wire_to_the_log()
    {
        LeakScan scan = new();
        ScriptedPlatform platform = new();
        platform.Token("t-deliberately-leaked").On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        using Ailink.Testing.CollectedLogs logs = new();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        await using var lark = LarkClient.Make(Some.Credentials, null, builder => builder.ConfigureHttp(http => http
            .AddHttpMessageHandler(() => new SecretWatch(scan))
            .ConfigurePrimaryHttpMessageHandler(() => platform)));
        await lark.Messages.SendAsync(Some.Person, "deliberately leaked words", null, Cancel);

        Log.Careless(factory.CreateLogger("careless"), platform.Calls[^1].Authorization!, platform.Calls[^1].Body!);
        Log.Careful(factory.CreateLogger("careful"), platform.Calls[^1].Path);
        foreach (var line in logs.Lines)
            scan.Tell(line);

        scan.Secrets.ShouldContain(Some.Secret);
        scan.Leaks().ShouldHaveSingleItem().ShouldNotContain("t-deliberately-leaked\"");
    }

    [Fact]
    public async Task Every_way_to_a_client_is_heard_by_the_scan_of_the_run()
    {
        ScriptedPlatform platform = new();
        platform.Token("t-heard-by-the-scan").On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        ServiceCollection services = new();
        services.AddAilinkLark("heard", options => (options.AppId, options.AppSecret, options.Platform) = (new("cli_heard_named"), "secret-of-heard", Some.Platform))
            .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        await using var alone = LarkClient.Create(new(new("cli_heard_alone"), "secret-of-heard") { Platform = LarkPlatform.At(new("http://127.0.0.1:1")) }, options => options.TotalTimeout = options.AttemptTimeout = TimeSpan.FromSeconds(1));

        await factory.Get("heard").Messages.SendAsync(Some.Person, "words that were heard", null, Cancel);
        await factory.Get(new LarkCredentials(new("cli_heard_held"), "secret-of-heard") { Platform = Some.Platform }).Messages.SendAsync(Some.Person, "words that were heard", null, Cancel);
        await Should.ThrowAsync<LarkUnavailableException>(alone.Messages.SendAsync(Some.Person, "words that were heard", null, Cancel));

        foreach (var app in (string[])["cli_heard_named", "cli_heard_held", "cli_heard_alone"])
        {
            run.Logged.ShouldContain(line => line.Contains(app, StringComparison.Ordinal));
            run.Scan.Told.ShouldContain(line => line.StartsWith("span ", StringComparison.Ordinal) && line.Contains(app, StringComparison.Ordinal));
        }

        run.Scan.Told.ShouldContain(line => line.StartsWith("measurement " + LarkDiagnostics.RequestDuration, StringComparison.Ordinal));
        foreach (var secret in (string[])["secret-of-heard", "t-heard-by-the-scan", "{\"text\":\"words that were heard\"}"])
            run.Scan.Secrets.ShouldContain(secret);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Trace, Message = "Sending {Body} with {Authorization}.")]
        public static partial void Careless(ILogger logger, string authorization, string body);

        [LoggerMessage(EventId = 2, Level = LogLevel.Trace, Message = "Sent to {Path}.")]
        public static partial void Careful(ILogger logger, string path);
    }
}
