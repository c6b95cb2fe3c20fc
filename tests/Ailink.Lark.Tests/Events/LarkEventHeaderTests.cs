using System.Text;
using Ailink.Lark.Events;
using Ailink.Testing;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events;

public sealed class LarkEventHeaderTests
{
    [Fact]
    public void The_header_of_the_second_schema_is_read()
    {
        var header = Read(Event);

        header.EventId.ShouldBe("e-1");
        header.EventType.ShouldBe("im.message.receive_v1");
        header.AppId.ShouldBe(new AppId("cli_1"));
        header.TenantKey.ShouldBe(new TenantKey("t-1"));
        header.CreateTime.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_123));
    }

    [Fact]
    public void The_header_of_the_first_schema_is_put_together()
    {
        var header = Read(FirstSchema);

        header.EventId.ShouldBe("u-1");
        header.EventType.ShouldBe("p2p_chat_create");
        header.AppId.ShouldBe(new AppId("cli_1"));
        header.TenantKey.ShouldBe(new TenantKey("t-1"));
        header.CreateTime.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_250));
    }

    [Theory]
    [InlineData("1763800000123", 1_763_800_000_123)]
    [InlineData("1763800000123000", 1_763_800_000_123)]
    [InlineData("1763800000.123", 1_763_800_000_123)]
    [InlineData("1763800000", 1_763_800_000_000)]
    public void A_time_is_read_in_any_of_the_platform_s_units(string text, long milliseconds) =>
        Read(Envelope(createTime: text)).CreateTime.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_time_is_none(string text) => Read(Envelope(createTime: text)).CreateTime.ShouldBeNull();

    [Fact]
    public void A_number_is_a_time_as_well() =>
        Read(Event.Replace("\"1763800000123\"", "1763800000123", StringComparison.Ordinal)).CreateTime.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_123));

    [Fact]
    public void An_event_that_does_not_say_where_it_belongs_has_neither_app_nor_tenant()
    {
        var header = Read("""{"schema":"2.0","header":{"event_id":"e","event_type":"t","app_id":"","tenant_key":null},"event":{}}""");

        header.AppId.ShouldBeNull();
        header.TenantKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"2.0\"")]
    [InlineData("{\"encrypt\":\"AAAA\"}")]
    [InlineData("{\"challenge\":\"x\",\"token\":\"t\",\"type\":\"url_verification\"}")]
    public void What_is_no_event_has_no_header(string text)
    {
        LarkEventHeader.TryRead(Encoding.UTF8.GetBytes(text), out var header).ShouldBeFalse();
        header.ShouldBeNull();
    }

    [Fact]
    public async Task A_header_costs_two_hundred_bytes_at_most_and_shows_no_token()
    {
        // Code that was not optimized yet costs more, and names share a table in which one pair in a few hundred drives each other out.
        var apps = 0;
        await Eventually.HoldsAsync(() => Enumerable.Range(0, 50).Any(_ => CostOf(++apps) <= 200), TestContext.Current.CancellationToken);

        Read(Event).ToString().ShouldBe("im.message.receive_v1 e-1");
    }

    private static long CostOf(int app)
    {
        var plaintext = Encoding.UTF8.GetBytes(
            Event.Replace("e-1", "5e3702a84e847582be8db7fb73283c02", StringComparison.Ordinal).Replace("cli_1", $"cli_{app % 50}", StringComparison.Ordinal).Replace("t-1", $"t-{app % 50}", StringComparison.Ordinal));
        LarkEventHeader.TryRead(plaintext, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        LarkEventHeader.TryRead(plaintext, out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static LarkEventHeader Read(string text)
    {
        LarkEventHeader.TryRead(Encoding.UTF8.GetBytes(text), out var header).ShouldBeTrue();
        return header.ShouldNotBeNull();
    }
}
