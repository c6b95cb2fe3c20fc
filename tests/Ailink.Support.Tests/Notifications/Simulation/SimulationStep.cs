namespace Ailink.Support;

/// <summary>Something that happens in a simulated world, so long after what happened before.</summary>
internal sealed record SimulationStep(TimeSpan After, SimulationAct Act, int Person, int Pick);
