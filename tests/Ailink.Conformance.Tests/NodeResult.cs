namespace Ailink.Conformance.Tests;

/// <summary>What one Node test came to.</summary>
internal sealed record NodeResult(string Suite, string Test, bool Ok, int Ms, string? Error);
