namespace Ailink.Support;

/// <summary>Where one person's notifications stand.</summary>
/// <param name="State">What became of the last attempt.</param>
/// <param name="Pending">Mentions that wait for the next card.</param>
/// <param name="InAttempt">Mentions in an attempt whose outcome is not known yet.</param>
/// <param name="NextAllowedIn">How long until the next card may be sent; zero when it may.</param>
/// <param name="SuspendedFor">How long the person is left alone; zero when not, <see cref="TimeSpan.MaxValue"/> until somebody resumes it.</param>
/// <param name="SuspendReason">Why the platform refused to reach the person; kept until a card is taken again. Null when all is well.</param>
public sealed record SlotStatus(SlotState State, int Pending, int InAttempt, TimeSpan NextAllowedIn, TimeSpan SuspendedFor, string? SuspendReason);
