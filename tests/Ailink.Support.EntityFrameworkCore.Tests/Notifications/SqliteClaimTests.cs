namespace Ailink.Support;

public sealed class SqliteClaimTests : ClaimCompliance
{
    private protected override async Task<ISlotsBench> OpenAsync(VirtualTime time) => new SqliteBench(await SupportWorld.CreateAsync(time));
}
