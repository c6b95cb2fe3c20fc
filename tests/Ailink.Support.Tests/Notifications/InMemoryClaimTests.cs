namespace Ailink.Support;

public sealed class InMemoryClaimTests : ClaimCompliance
{
    private protected override Task<ISlotsBench> OpenAsync(VirtualTime time) => Task.FromResult<ISlotsBench>(new InMemoryBench(time));
}
