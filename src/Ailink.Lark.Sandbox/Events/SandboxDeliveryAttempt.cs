using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>One sending of a delivery.</summary>
public sealed class SandboxDeliveryAttempt
{
    private SandboxDeliveryAttempt(DeliveryAttempt attempt) =>
        (At, Status, Answer, Error) = (attempt.At, attempt.Answer.Status, Encoding.UTF8.GetString(attempt.Answer.Body.Span), DeliveryView.Error(attempt.Answer));

    /// <summary>When it was sent, on the sandbox's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The HTTP status, or the code of the frame that answered; null when nothing did.</summary>
    public int? Status { get; }

    /// <summary>What was answered, as text; empty when nothing was.</summary>
    public string Answer { get; }

    /// <summary>Why it failed, in a word such as <c>timeout</c>, <c>connect</c> or <c>status 500</c>; null when it did not.</summary>
    public string? Error { get; }

    internal static SandboxDeliveryAttempt Of(DeliveryAttempt attempt) => new(attempt);

    /// <summary>When and how it ended; never what was answered.</summary>
    public override string ToString() => $"{At:O} {Error ?? "acknowledged"}";
}
