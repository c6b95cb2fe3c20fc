using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Ailink.Support;

/// <summary>
/// A world of a few persons, driven through a list of steps on one thread and in virtual time. Afterwards all goes quiet and whatever waits must arrive.
/// Throws when a promise is broken: (I1) two rings of one person closer together than the window, by true time; (I2) a mention that is neither delivered,
/// withdrawn nor waiting, or, after the quiet, one that still waits.
/// </summary>
internal sealed class Simulation
{
    private const int Persons = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly VirtualTime _time = new();
    private readonly Random _random;
    private readonly SimulationProfile _profile;
    private readonly SimulatedPlatform _platform;
    private readonly IOptions<NotificationOptions> _options;
    private readonly ISupportChannels _channels = Substitute.For<ISupportChannels>();
    private readonly ChannelId _channel = new(Guid.CreateVersion7(VirtualTime.Start));
    private readonly NotificationSlotKey[] _slots;
    private readonly List<(int Person, MessageId Message)> _mentions = [];
    private readonly HashSet<(int Person, MessageId Message)> _withdrawn = [];
    private readonly List<SimulatedProcess> _processes = [];
    private InMemoryNotificationSlots _poster = null!;
    private BrokenPromise? _broken;
    private bool _calm;

    public Simulation(SimulationProfile profile, int seed, ClaimRule? rule = null)
    {
        (_profile, _random, Rule) = (profile, new Random(seed), rule ?? ClaimRule.Ours);
        _platform = new(_time, _random, profile);
        _options = Options.Create(new NotificationOptions { CardDelivery = profile.Delivery });
        _slots = [.. Enumerable.Range(0, Persons).Select(_ => new NotificationSlotKey(_channel, PersonId.New(_time)))];
        _channels.DegradeAsync(default, null!, default).ReturnsForAnyArgs(_ =>
        {
            _poster.SetActive(_channel, false);
            return true;
        });
    }

    public ClaimRule Rule { get; }

    public InMemorySlotTable Table { get; } = new();

    public int Rings => _platform.Rings.Count;

    public int Mentions => _mentions.Count;

    public void Run(IReadOnlyList<SimulationStep> steps)
    {
        Boot();
        foreach (var step in steps)
        {
            _time.Advance(step.After);
            Do(step);
            CheckNothingLost();
        }

        GoQuiet();
        CheckWindows();
        foreach (var mention in _mentions)
            if (!_withdrawn.Contains(mention) && !Row(mention.Person).Delivered.Contains(mention.Message))
                throw new BrokenPromise($"I2: a mention of person {mention.Person} still waits after the quiet: {Describe(mention.Person)}.");
    }

    /// <summary>Called when a process says that an attempt was delivered: then a device has rung for it.</summary>
    public void CheckTaken(NotificationClaim claim)
    {
        if (!_platform.HasTaken(claim.Attempt.ToString("N"))) throw new BrokenPromise("I2: a mention counts as delivered and no device has rung for it.");
    }

    private void Do(SimulationStep step)
    {
        switch (step.Act)
        {
            case SimulationAct.Mention:
                var message = MessageId.New(_time);
                _mentions.Add((step.Person, message));
                Add(step.Person, message);
                break;
            case SimulationAct.Read:
                foreach (var mention in _mentions.Where(mention => mention.Person == step.Person)) Withdraw(mention);
                break;
            case SimulationAct.Recall or SimulationAct.EditAway when Pick(step) is { } picked:
                Withdraw(picked);
                break;
            case SimulationAct.EditBack when Pick(step) is { } back:
                _withdrawn.Remove(back);
                Add(back.Person, back.Message);
                break;
            case SimulationAct.Restart:
                foreach (var process in _processes) process.Kill();
                _time.Advance(TimeSpan.FromSeconds(_random.Next(1, 3_000)));
                Boot();
                break;
            case SimulationAct.WallForward:
                _time.JumpWall(TimeSpan.FromHours(_random.Next(1, 240)));
                break;
            case SimulationAct.WallBack:
                _time.JumpWall(-TimeSpan.FromHours(_random.Next(1, 240)));
                break;
            case SimulationAct.Heal:
                Heal();
                break;
        }

        if (_processes.Exists(process => process.Dead)) Boot();
    }

    /// <summary>Starts what died: together on one clock, or each on its own.</summary>
    private void Boot()
    {
        _processes.RemoveAll(process => process.Dead);
        var shared = new InMemoryNotificationSlots(Table, Rule.SlotTimer(_time));
        _poster = shared;
        while (_processes.Count < _profile.Dispatchers)
        {
            var process = new SimulatedProcess(_random, _profile) { Calm = _calm };
            _processes.Add(process);
            _ = LoopAsync(process, _profile.Apart ? new InMemoryNotificationSlots(Table, Rule.SlotTimer(_time)) : shared);
        }
    }

    private async Task LoopAsync(SimulatedProcess process, InMemoryNotificationSlots store)
    {
        var slots = new SimulatedSlots(store, process, _time, _random, _profile, this);
        var dispatcher = new NotificationDispatcher(
            slots, new SimulatedSender(_platform, process), _channels, _options, Rule.LeaseTimer(_time), NullLogger<NotificationDispatcher>.Instance);
        var terms = NotificationTerms.Of(_options.Value);
        var running = new HashSet<NotificationSlotKey>();
        while (!process.Dead)
        {
            var schedule = await slots.LookAsync(terms, 10);
            foreach (var slot in schedule.Due)
                if (running.Add(slot)) _ = DispatchAsync(dispatcher, slot, running);
            if (schedule.AnyOpen) await slots.KeepTimeAsync();
            var wait = schedule.NextDueIn is { } due && due < LongestWait ? due : LongestWait;
            await _time.DelayAsync(wait + TimeSpan.FromMilliseconds(_random.Next(1, 50)));
        }
    }

    private async Task DispatchAsync(NotificationDispatcher dispatcher, NotificationSlotKey slot, HashSet<NotificationSlotKey> running)
    {
        try
        {
            await dispatcher.DispatchAsync(slot);
        }
        catch (Exception exception)
        {
            _broken ??= exception as BrokenPromise ?? new BrokenPromise($"A dispatch threw: {exception}");
        }

        running.Remove(slot);
    }

    private void GoQuiet()
    {
        _calm = _platform.Calm = true;
        foreach (var process in _processes) process.Calm = true;
        Boot();
        for (var i = 0; i < 60 && Table.Slots.Values.Any(row => row.Notices.Exists(notice => !notice.Withdrawn) || row.Attempt is not null); i++)
        {
            Heal();
            _time.Advance(TimeSpan.FromMinutes(5));
        }
    }

    private void Heal()
    {
        _poster.SetActive(_channel, true);
        _ = _poster.ResumeChannelAsync(_channel);
        foreach (var slot in _slots) _ = _poster.ResumeAsync(slot);
    }

    private void Add(int person, MessageId message) => _poster.Add(
        _slots[person],
        new(new(_channel, default, ChannelKind.Feishu, "cli_a", "Acme", null, ChannelState.Active), $"ou_{person}", "Acme"),
        new(default, "Main", message, _mentions.Count, "Ann", "Look at this", [], _time.GetUtcNow()));

    private void Withdraw((int Person, MessageId Message) mention)
    {
        if (Row(mention.Person).Delivered.Contains(mention.Message)) return;
        _withdrawn.Add(mention);
        _poster.Withdraw(_slots[mention.Person], mention.Message);
    }

    private (int Person, MessageId Message)? Pick(SimulationStep step) => _mentions.Count == 0 ? null : _mentions[step.Pick % _mentions.Count];

    private InMemorySlot Row(int person) => Table.Slots[_slots[person]];

    private string Describe(int person)
    {
        var row = Row(person);
        var status = _poster.FindAsync(_slots[person]).Result!;
        return $"{status}, try {row.Try}, lease until {row.LeaseUntil - Table.Clock!.Value.Ticks}, processes {_processes.Count}, dead {_processes.Count(process => process.Dead)}, at {_time.Elapsed}";
    }

    private void CheckNothingLost()
    {
        if (_broken is not null) throw _broken;
        foreach (var (person, message) in _mentions)
        {
            var row = Row(person);
            if (!_withdrawn.Contains((person, message)) && !row.Delivered.Contains(message) && !row.Notices.Exists(notice => notice.Mention.Message == message))
                throw new BrokenPromise($"I2: a mention of person {person} is neither delivered, withdrawn nor waiting.");
        }
    }

    private void CheckWindows()
    {
        foreach (var rings in _platform.Rings.GroupBy(ring => ring.OpenId))
        {
            var times = rings.Select(ring => ring.At).Order().ToList();
            for (var i = 1; i < times.Count; i++)
                if (times[i] - times[i - 1] < _options.Value.Window)
                    throw new BrokenPromise($"I1: {rings.Key} was rung at {times[i - 1]} and again at {times[i]}.");
        }
    }
}
