namespace Ailink.Lark.Sandbox;

/// <summary>
/// Faults to come, first in first out. A fault strikes after the token, the app and its IP list were checked,
/// before limits, scopes and effect; with <c>afterEffect</c> it strikes when the work is done, so that the outcome is unknown to the caller.
/// </summary>
/// <remarks>
/// A delay holds the call. Without <c>afterEffect</c> it is held before its effect: a caller that disconnects meanwhile causes none.
/// With it the platform has already taken the call, whatever the caller does.
/// </remarks>
public sealed class SandboxFaults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    internal SandboxFaults()
    {
    }

    /// <summary>Lets the next calls to a path go wrong.</summary>
    /// <param name="path">The exact path; a segment <c>*</c> stands for any one segment.</param>
    /// <param name="times">How many calls. Default: one.</param>
    /// <param name="status">The HTTP status; the code's usual one when null.</param>
    /// <param name="code">The platform's error code; 99991400 for status 429, else 5000, when null.</param>
    /// <param name="delay">How long the call is held, on the clock of <see cref="LarkSandboxOptions.TimeProvider"/>.</param>
    /// <param name="drop">Cuts the connection instead of answering.</param>
    /// <param name="afterEffect">Does the work first.</param>
    /// <remarks>A fault with nothing but a delay lets the call succeed, only later.</remarks>
    public void Next(string path, int times = 1, int? status = null, int? code = null, TimeSpan? delay = null, bool drop = false, bool afterEffect = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Add(new Fault(null, path)
        {
            Times = times, Status = status, Code = code, Delay = delay ?? TimeSpan.Zero, Drop = drop, AfterEffect = afterEffect,
        });
    }

    /// <summary>Forgets all faults that did not strike yet.</summary>
    public void Clear()
    {
        lock (_gate) _faults.Clear();
    }

    internal void Add(Fault fault)
    {
        lock (_gate) _faults.Add(fault);
    }

    internal IReadOnlyList<Fault> Pending()
    {
        lock (_gate) return [.. _faults];
    }

    internal Fault? Take(string method, string path)
    {
        lock (_gate)
        {
            var index = _faults.FindIndex(fault => fault.Matches(method, path));
            if (index < 0) return null;
            var fault = _faults[index];
            if (fault.Times > 1) _faults[index] = fault with { Times = fault.Times - 1 };
            else _faults.RemoveAt(index);
            return fault;
        }
    }
}
