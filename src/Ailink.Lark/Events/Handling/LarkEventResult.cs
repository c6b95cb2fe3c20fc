namespace Ailink.Lark.Events;

/// <summary>What became of an event, and what a handler answers to a card action: JSON, empty when there is nothing to say.</summary>
internal readonly record struct LarkEventResult(LarkEventOutcome Outcome, ReadOnlyMemory<byte> Answer)
{
    public LarkEventResult(LarkEventOutcome outcome)
        : this(outcome, default)
    {
    }

    /// <summary>Whether the platform need not send it again.</summary>
    public bool Succeeded => Outcome is LarkEventOutcome.Handled or LarkEventOutcome.Duplicate or LarkEventOutcome.Ignored;
}
