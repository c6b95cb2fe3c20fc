namespace Ailink.Conventions.Tests.Shapes;

/// <summary>What the rules about shapes let pass, each with its reason. Short on purpose.</summary>
internal static class Allowed
{
    public static readonly IReadOnlyList<string> PrintedByRecords = [];

    /// <summary>Hands out a task that runs already: whoever waits for it brings a token to <c>WaitAsync</c>.</summary>
    public static readonly IReadOnlyList<string> Unstoppable =
        ["Ailink.Support.RunningDispatches.WhenAllAsync must end in CancellationToken cancellationToken"];

    /// <summary>Ports: users implement them, and we are the only caller, which always has a token to pass.</summary>
    public static readonly IReadOnlyList<string> Ports = ["Ailink.Lark.ILarkAppStore", "Ailink.Support.INotificationSender"];
}
