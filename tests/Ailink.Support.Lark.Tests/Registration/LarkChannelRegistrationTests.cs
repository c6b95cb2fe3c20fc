using Ailink.Lark;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Support.Lark.Tests.Registration;

/// <summary>What a host configures, and what stops it.</summary>
public sealed class LarkChannelRegistrationTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("/relative")]
    [InlineData("ftp://support.example.com")]
    [InlineData("https://support.example.com/path")]
    [InlineData("https://support.example.com/?q=1")]
    [InlineData("https://user@support.example.com")]
    public void A_public_origin_that_is_none_stops_the_host_with_the_name_of_the_key(string? origin)
    {
        using var services = Register(options => options.PublicOrigin = origin is null ? null : new Uri(origin, UriKind.RelativeOrAbsolute));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldContain("Ailink:PublicOrigin");
    }

    [Fact]
    public void A_public_origin_is_enough()
    {
        using var services = Register(options => options.PublicOrigin = new Uri("https://support.example.com"));

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    [InlineData("00:00:20", "00:00:20", "00:00:10")]
    [InlineData("00:00:03", "00:00:03", "00:00:03")]
    [InlineData("00:00:00.05", "00:00:00.1", "00:00:00.1")]
    public void The_sdk_s_retries_end_when_the_time_of_the_call_does(string callTimeout, string total, string attempt)
    {
        using var services = Register(options => options.PublicOrigin = Some.PublicOrigin, notifications => notifications.CallTimeout = Time(callTimeout));

        var lark = services.GetRequiredService<IOptions<LarkOptions>>().Value;

        lark.TotalTimeout.ShouldBe(Time(total));
        lark.AttemptTimeout.ShouldBe(Time(attempt));
    }

    [Fact]
    public void Adding_it_twice_adds_it_once()
    {
        var services = new ServiceCollection();
        services.AddAilinkSupport().AddLarkChannel().AddLarkChannel();

        services.Count(service => service.ServiceType == typeof(INotificationSender)).ShouldBe(1);
        services.Count(service => service.ServiceType == typeof(ILarkAppStore)).ShouldBe(1);
        services.Count(service => service.ServiceType == typeof(IConfigureOptions<LarkOptions>)).ShouldBe(1);
    }

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ServiceProvider Register(Action<LarkChannelOptions> configure, Action<NotificationOptions>? notifications = null)
    {
        var services = new ServiceCollection();
        services.AddAilinkSupport().AddLarkChannel(configure);
        if (notifications is not null) services.Configure(notifications);
        return services.BuildServiceProvider();
    }
}
