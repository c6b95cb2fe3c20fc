using System.Runtime.InteropServices;

namespace Ailink.Support;

/// <summary>What a store keeps of the dispatch clock.</summary>
/// <param name="Ticks">The reading, in ticks.</param>
/// <param name="Stamp">New with every writing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DispatchReading(long Ticks, long Stamp);
