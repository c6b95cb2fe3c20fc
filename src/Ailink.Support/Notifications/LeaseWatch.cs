namespace Ailink.Support;

/// <summary>Watches, by the monotonic timer, what is left of a lease that began no earlier than this was made.</summary>
internal readonly struct LeaseWatch(TimeProvider time, TimeSpan lease, TimeSpan callTimeout)
{
    private readonly long _begun = time.GetTimestamp();

    /// <summary>Whether a call that begins now, and takes as long as it may, ends before the lease does.</summary>
    public bool AllowsCall => lease - time.GetElapsedTime(_begun) >= callTimeout;
}
