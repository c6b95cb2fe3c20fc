using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark.Tests.Registration;

public sealed class LarkOptionsTests
{
    [Fact]
    public void Settings_come_from_configuration()
    {
        var options = Read(new()
        {
            ["Lark:AppId"] = "cli_1", ["Lark:AppSecret"] = "s", ["Lark:Platform"] = "feishu", ["Lark:AttemptTimeout"] = "00:00:05", ["Lark:Proxy"] = "http://proxy.test:3128",
        });

        options.AppId.ShouldBe(new AppId("cli_1"));
        options.Platform.ShouldBe(LarkPlatform.Feishu);
        options.AttemptTimeout.ShouldBe(TimeSpan.FromSeconds(5));
        options.TotalTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        options.Proxy.ShouldBe(new Uri("http://proxy.test:3128"));
        options.ToString().ShouldBe("cli_1 on Feishu");
    }

    [Fact]
    public async Task Wrong_settings_stop_the_host_and_are_all_named()
    {
        ServiceCollection services = new();
        services.AddAilinkLark(options => (options.AttemptTimeout, options.Proxy) = (TimeSpan.FromMinutes(2), new Uri("ftp://x.test")));
        await using var provider = services.BuildServiceProvider();

        var stop = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        stop.Failures.Count().ShouldBe(4);
        stop.Message.ShouldContain("AppId is missing");
        stop.Message.ShouldContain("AppSecret is missing");
        stop.Message.ShouldContain("TotalTimeout");
        stop.Message.ShouldContain("Proxy");
    }

    [Fact]
    public void The_name_of_the_app_stands_in_the_message()
    {
        ServiceCollection services = new();
        services.AddAilinkLark("sales", options => options.AppId = new("cli_1"));
        using var provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredKeyedService<ILarkClient>("sales")).Message.ShouldContain("'sales'");
    }

    [Fact]
    public void Settings_of_events_come_from_configuration_and_the_accepted_age_follows_the_ledger_s_life()
    {
        var options = Read(new()
        {
            ["Lark:Events:HandlerBudget"] = "00:00:02", ["Lark:Events:LedgerLife"] = "10:00:00", ["Lark:Events:MaxBodyBytes"] = "65536", ["Lark:Events:InChatOrder"] = "true",
            ["Lark:Events:AllowVerificationTokenOnly"] = "true", ["Lark:AppId"] = "cli_1", ["Lark:AppSecret"] = "s",
        }).Events;

        options.HandlerBudget.ShouldBe(TimeSpan.FromSeconds(2));
        (options.LedgerLife, options.AcceptedAge).ShouldBe((TimeSpan.FromHours(10), TimeSpan.FromHours(10)));
        (options.MaxBodyBytes, options.InChatOrder, options.AllowVerificationTokenOnly).ShouldBe((65536, true, true));
        Read(new() { ["Lark:Events:AcceptedAge"] = "01:00:00", ["Lark:AppId"] = "cli_1", ["Lark:AppSecret"] = "s" }).Events.AcceptedAge.ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("HandlerBudget", "00:00:04", "The platform waits 3 s")]
    [InlineData("AcceptedAge", "13:00:00", "could be played again")]
    [InlineData("AcceptedAge", "00:00:00", "is no time")]
    [InlineData("LedgerLife", "00:00:01", "LedgerLife")]
    [InlineData("MaxBodyBytes", "1000", "MaxBodyBytes")]
    public void Settings_of_events_that_make_no_sense_stop_the_host_with_or_without_a_fixed_app(string key, string value, string words)
    {
        Dictionary<string, string?> settings = new() { ["Lark:Events:" + key] = value, ["Lark:AppId"] = "cli_1", ["Lark:AppSecret"] = "s" };
        Should.Throw<OptionsValidationException>(() => Read(settings)).Message.ShouldContain(words);
        ServiceCollection services = new();
        services.AddAilinkLark();
        services.Configure<LarkOptions>(options => LarkOptionsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Lark"), options));
        using var provider = services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("AppId", "oc_1", "Lark:AppId")]
    [InlineData("Events:HandlerBudget", "soon", "Lark:Events:HandlerBudget")]
    [InlineData("Platform", "Mars", "Feishu, Lark, or an origin")]
    [InlineData("AttemptTimeout", "soon", "Lark:AttemptTimeout")]
    public void A_setting_that_cannot_be_read_is_named(string key, string value, string words) =>
        Should.Throw<InvalidOperationException>(() => Read(new() { ["Lark:" + key] = value })).Message.ShouldContain(words);

    [Fact]
    public void Without_a_fixed_app_nothing_is_demanded()
    {
        ServiceCollection services = new();
        services.AddAilinkLark();
        services.Configure<LarkOptions>(options => options.TotalTimeout = TimeSpan.FromSeconds(12));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<ILarkClientFactory>().Get(Some.Credentials).AppId.ShouldBe(Some.App);
        provider.GetRequiredService<IOptionsMonitor<LarkOptions>>().CurrentValue.TotalTimeout.ShouldBe(TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void Credentials_are_checked_and_print_no_secret()
    {
        Should.Throw<ArgumentException>(() => new LarkCredentials(default, "s"));
        Should.Throw<ArgumentException>(() => new LarkCredentials(Some.App, ""));
        Should.Throw<ArgumentException>(() => new LarkCredentials(Some.App, "two words")).Message.ShouldNotContain("two words");
        Some.Credentials.ToString().ShouldBe("cli_golden on http://lark.test");
        new UserAccessToken("u-1").ToString().ShouldBe("***");
    }

    [Fact]
    public void A_platform_is_one_of_two_names_or_an_origin()
    {
        LarkPlatform.Parse("LARK").ShouldBe(LarkPlatform.Lark);
        LarkPlatform.Parse("http://127.0.0.1:5180").ShouldBe(LarkPlatform.At(new("http://127.0.0.1:5180/")));
        LarkPlatform.At(new("http://127.0.0.1:5180")).Accounts.ShouldBe(new Uri("http://127.0.0.1:5180"));
        Should.Throw<ArgumentException>(() => LarkPlatform.At(new("http://127.0.0.1:5180/path"))).Message.ShouldContain("no", Case.Insensitive);
        LarkPlatform.Feishu.ShouldNotBe(LarkPlatform.Lark);
    }

    private static LarkOptions Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        ServiceCollection services = new();
        services.AddAilinkLark(configuration.GetSection("Lark"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<LarkOptions>>().Value;
    }
}
