namespace Ailink.Lark.Events;

/// <summary>
/// How often somebody who signs nothing may have something decrypted: 60 times at once, then one in two seconds, for each app. That is plenty for the challenges of a console, and nothing for somebody
/// who tries out paddings. What is signed is never counted, so no flood locks out the platform. It remembers one time for each app that exists.
/// </summary>
internal sealed class UnsignedLimit(TimeProvider time)
{
    private const int AtOnce = 60;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);

    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Dictionary<AppId, TimeSpan> _spentUntil = []; // each request takes two seconds of a store that holds two minutes

    public bool Allows(AppId app)
    {
        var now = time.GetElapsedTime(_start);
        lock (_gate)
        {
            var spent = _spentUntil.GetValueOrDefault(app);
            var next = (spent > now ? spent : now) + Each;
            if (next - now > AtOnce * Each)
                return false;
            _spentUntil[app] = next;
            return true;
        }
    }
}
