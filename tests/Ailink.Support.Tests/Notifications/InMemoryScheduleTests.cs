namespace Ailink.Support;

public sealed class InMemoryScheduleTests : ScheduleCompliance
{
    private protected override Task<ISlotsBench> OpenAsync(VirtualTime time) => Task.FromResult<ISlotsBench>(new InMemoryBench(time));
}
