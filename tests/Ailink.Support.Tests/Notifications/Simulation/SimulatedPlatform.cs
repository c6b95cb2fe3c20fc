namespace Ailink.Support;

/// <summary>
/// The platform: shows a card at most once for each uuid within one real hour, and may take its time, break, refuse, or take a request and not say so.
/// Knows the true time and nothing of our clocks.
/// </summary>
internal sealed class SimulatedPlatform(VirtualTime time, Random random, SimulationProfile profile)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private static readonly NotificationFailureKind[] Refusals =
    [
        NotificationFailureKind.RateLimited, NotificationFailureKind.ScopeMissing, NotificationFailureKind.QuotaExhausted, NotificationFailureKind.BotOff,
        NotificationFailureKind.PersonUnavailable, NotificationFailureKind.PersonBlocked, NotificationFailureKind.PersonLeft, NotificationFailureKind.SnippetRefused,
        NotificationFailureKind.CardBroken, NotificationFailureKind.CredentialsInvalid, NotificationFailureKind.AppDisabled, NotificationFailureKind.OtherRefusal,
    ];

    private readonly Dictionary<string, TimeSpan> _taken = [];

    /// <summary>When each person's device rang.</summary>
    public List<(string OpenId, TimeSpan At, string Uuid)> Rings { get; } = [];

    public bool Calm { get; set; }

    public bool HasTaken(string uuid) => _taken.ContainsKey(uuid);

    public async Task<string> MakeCardAsync(CancellationToken cancellationToken)
    {
        await TakeTimeAsync(cancellationToken);
        ThrowMaybe();
        return $"card-{random.Next()}";
    }

    public async Task<NotificationReceipt> TakeAsync(string openId, string uuid, CancellationToken cancellationToken)
    {
        if (!Calm && random.NextDouble() < profile.Refuse) throw Refusal();
        var way = Way();
        var lost = !Calm && random.NextDouble() < profile.Fail;
        if (lost && random.Next(2) == 0)
        {
            await time.DelayAsync(way, cancellationToken);
            throw new HttpRequestException("Never arrived.");
        }

        // Once written, a request arrives whether its sender still waits or lives, or not.
        var arrival = new TaskCompletionSource<NotificationSendException?>();
        time.CreateTimer(_ => arrival.TrySetResult(Arrive(openId, uuid)), null, way, Timeout.InfiniteTimeSpan);
        await using var registration = cancellationToken.Register(() => arrival.TrySetCanceled(cancellationToken));
        var answer = await arrival.Task;
        await TakeTimeAsync(cancellationToken);
        if (lost) throw new HttpRequestException("The answer never arrived.");
        if (answer is not null) throw answer;
        return new(profile.RepeatedUuid == RepeatedUuid.NoId ? null : $"om_{uuid}");
    }

    private NotificationSendException? Arrive(string openId, string uuid)
    {
        if (_taken.TryGetValue(uuid, out var at) && time.Elapsed - at < Memory)
            return profile.RepeatedUuid switch
            {
                RepeatedUuid.UnknownError => new(new(NotificationFailureKind.Unknown, "being sent")),
                RepeatedUuid.Refusal => new(new(NotificationFailureKind.OtherRefusal, "repeated")),
                _ => null,
            };
        _taken[uuid] = time.Elapsed;
        Rings.Add((openId, time.Elapsed, uuid));
        return null;
    }

    private TimeSpan Way() => TimeSpan.FromMilliseconds(!Calm && random.NextDouble() < profile.Slow ? random.Next(1, 40_000) : random.Next(1, 400));

    private Task TakeTimeAsync(CancellationToken cancellationToken) => time.DelayAsync(Way(), cancellationToken);

    private void ThrowMaybe()
    {
        if (Calm) return;
        if (random.NextDouble() < profile.Refuse) throw Refusal();
        if (random.NextDouble() < profile.Fail) throw new HttpRequestException("Broken.");
    }

    private NotificationSendException Refusal()
    {
        var kind = Refusals[random.Next(Refusals.Length)];
        return new(new(kind, "simulated", RetryAfter: TimeSpan.FromSeconds(random.Next(0, 5)), Until: time.GetUtcNow().AddHours(random.Next(1, 600))));
    }
}
