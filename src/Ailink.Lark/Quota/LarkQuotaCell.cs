namespace Ailink.Lark;

internal sealed class LarkQuotaCell
{
    private long _calls;

    public long Calls => Interlocked.Read(ref _calls);

    public void Add(long calls) => Interlocked.Add(ref _calls, calls);

    public long Take() => Interlocked.Exchange(ref _calls, 0);
}
