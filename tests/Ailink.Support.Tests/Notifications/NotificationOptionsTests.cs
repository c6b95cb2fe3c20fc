namespace Ailink.Support;

public sealed class NotificationOptionsTests
{
    private readonly NotificationOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_hold() => _validator.Validate(null, new()).Succeeded.ShouldBeTrue();

    public static TheoryData<string, NotificationOptions> Wrong => new()
    {
        { "Window", new() { Window = TimeSpan.Zero } },
        { "SettleDelay", new() { SettleDelay = TimeSpan.FromSeconds(-1) } },
        { "CallTimeout", new() { CallTimeout = TimeSpan.Zero } },
        { "CallTimeout", new() { CallTimeout = TimeSpan.FromMinutes(1) } },
        { "GiveUpAfter", new() { GiveUpAfter = TimeSpan.FromMinutes(59) } },
        { "GiveUpAfter", new() { GiveUpAfter = TimeSpan.Zero } },
        { "Lease", new() { Lease = TimeSpan.MaxValue } },
        { "CardDelivery", new() { CardDelivery = (CardDelivery)7 } },
        { "Concurrency", new() { Concurrency = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_that_would_break_the_promise_is_named(string key, NotificationOptions options)
        => _validator.Validate(null, options).FailureMessage.ShouldNotBeNull().ShouldContain($"Ailink:Notifications:{key}");
}
