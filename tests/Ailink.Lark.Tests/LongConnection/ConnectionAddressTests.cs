using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Which addresses are connected to: the right to connect stands in them.</summary>
public sealed class ConnectionAddressTests
{
    [Theory]
    [InlineData("https://open.feishu.cn", "wss://msg.feishu.cn/ws?device_id=1&service_id=7", true)]
    [InlineData("https://open.feishu.cn", "ws://msg.feishu.cn/ws?device_id=1&service_id=7", false)]
    [InlineData("http://127.0.0.1:5000", "ws://127.0.0.1:5000/ws?service_id=7", true)]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/ws", false)]
    [InlineData("https://open.feishu.cn", "/ws?service_id=7", false)]
    [InlineData("https://open.feishu.cn", null, false)]
    public void An_address_is_encrypted_wherever_the_platform_is(string platform, string? address, bool good) =>
        (new ConnectionAddress { Url = address }.AddressFor(LarkPlatform.At(new Uri(platform))) is not null).ShouldBe(good);

    [Theory]
    [InlineData("wss://x/ws?device_id=1&service_id=33554678&aid=2", 33554678)]
    [InlineData("wss://x/ws?my_service_id=5", 0)]
    [InlineData("wss://x/ws?service_id=five", 0)]
    [InlineData("wss://x/ws", 0)]
    public void The_service_stands_in_the_query(string address, int service) => ConnectionAddress.ServiceOf(new Uri(address)).ShouldBe(service);
}
