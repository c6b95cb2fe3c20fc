using System.Globalization;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Http;

public sealed class LarkUuidTests
{
    [Fact]
    public void A_uuid_is_one_of_the_seventh_version_and_names_its_time()
    {
        var clock = VirtualClock.New();
        var uuid = LarkUuid.New(clock);
        var read = Guid.ParseExact(uuid, "N");
        read.Version.ShouldBe(7);
        (read.Variant & 0xC).ShouldBe(8);
        long.Parse(uuid[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture).ShouldBe(clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public void No_two_are_the_same()
    {
        var clock = VirtualClock.New();
        Enumerable.Range(0, 10_000).Select(_ => LarkUuid.New(clock)).Distinct(StringComparer.Ordinal).Count().ShouldBe(10_000);
    }
}
