using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

internal sealed class SqliteBench(SupportWorld world) : ISlotsBench
{
    private readonly List<ServiceProvider> _restarted = [];

    public INotificationSlots Slots => world.Slots;

    public NotificationSlotKey Slot => new(world.AcmeChannel.Id, world.Bob.Person);

    private string Mentioning => $"@[{world.Bob.Person}] look";

    public async Task<MessageId> MentionAsync() => (await world.PostAsync(world.Ann, Mentioning)).Require().Id;

    public async Task ReadAsync() => (await world.Groups.MarkReadAsync(world.AcmeMain, long.MaxValue, world.Bob)).Require();

    public async Task RecallAsync(MessageId message) => (await world.Messages.RecallAsync(message, world.Ann)).Require();

    public async Task EditAwayAsync(MessageId message) => (await world.Messages.EditAsync(message, "nothing", world.Ann)).Require();

    public async Task EditBackAsync(MessageId message) => (await world.Messages.EditAsync(message, Mentioning, world.Ann)).Require();

    public Task SetActiveAsync(bool active) => world.Channels.SetStateAsync(world.AcmeChannel.Id, active ? ChannelState.Active : ChannelState.Suspended);

    public INotificationSlots Restart()
    {
        _restarted.Add(SupportWorld.BuildServices(world.ConnectionString, world.Clock));
        return _restarted[^1].GetRequiredService<INotificationSlots>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _restarted) await services.DisposeAsync();
        await world.DisposeAsync();
    }
}
