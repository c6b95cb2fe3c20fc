namespace Ailink.Support;

/// <summary>The one row that holds the dispatch clock's last reading.</summary>
internal sealed class DispatchClockRow
{
    public int Id { get; set; }

    public long Ticks { get; set; }

    public long Stamp { get; set; }
}
