using Ailink.Lark;
using Microsoft.Extensions.Options;

namespace Ailink.Support.Lark.Tests.Channels;

/// <summary>The channels of the support database are the apps of the SDK.</summary>
public sealed class ChannelAppStoreTests
{
    private readonly ChannelsOfTheTest _channels = new(new ReversingProtector());

    [Theory]
    [InlineData(ChannelKind.Feishu, "Feishu")]
    [InlineData(ChannelKind.Lark, "Lark")]
    public async Task A_channel_s_app_lives_on_the_platform_of_its_brand(ChannelKind kind, string platform)
    {
        _channels.Connect("cli_1", "secret", kind);

        var found = await StoreFor(new LarkChannelOptions()).FindAsync(new AppId("cli_1"), TestContext.Current.CancellationToken);

        found.ShouldNotBeNull().Platform.ToString().ShouldBe(platform);
        found.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task One_origin_can_stand_for_both_brands()
    {
        _channels.Connect("cli_1", "secret", ChannelKind.Lark);
        var sandbox = LarkPlatform.At(new Uri("http://127.0.0.1:5081"));

        var found = await StoreFor(new LarkChannelOptions { Platform = sandbox }).FindAsync(new AppId("cli_1"), TestContext.Current.CancellationToken);

        found.ShouldNotBeNull().Platform.ShouldBe(sandbox);
    }

    [Fact]
    public async Task An_app_of_no_channel_is_not_found()
        => (await StoreFor(new LarkChannelOptions()).FindAsync(new AppId("cli_2"), TestContext.Current.CancellationToken)).ShouldBeNull();

    private ChannelAppStore StoreFor(LarkChannelOptions options) => new(_channels, Options.Create(options));
}
