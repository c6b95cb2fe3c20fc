namespace Ailink.Support;

public sealed class InMemoryOutcomeTests : OutcomeCompliance
{
    private protected override Task<ISlotsBench> OpenAsync(VirtualTime time) => Task.FromResult<ISlotsBench>(new InMemoryBench(time));
}
