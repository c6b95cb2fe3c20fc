namespace Ailink.Lark.Cards;

/// <summary>Submits or resets a form, as older cards say it. Use <see cref="ButtonElement.FormAction"/>.</summary>
public sealed record FormBehavior : CardBehavior
{
    internal const string Name = "form_action";

    /// <summary>Makes one.</summary>
    /// <param name="behavior"><c>submit</c> or <c>reset</c>.</param>
    public FormBehavior(string behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        Behavior = behavior;
    }

    internal FormBehavior(CardProperties properties)
    {
        properties.NeededText("type");
        Behavior = properties.NeededText("behavior");
    }

    /// <summary><c>submit</c> or <c>reset</c>.</summary>
    public string Behavior { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("type"u8, Name);
        writer.Text("behavior"u8, Behavior);
    }
}
