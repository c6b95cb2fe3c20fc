using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>The service team of the demo; the keys are those of <c>/staff/sign-in?as=…</c>.</summary>
internal static class DemoStaff
{
    /// <summary>The account manager's key.</summary>
    public const string Tam = "tam";

    /// <summary>The engineers' keys.</summary>
    public static readonly IReadOnlyList<string> Engineers = ["engineer1", "engineer2"];

    /// <summary>Everybody.</summary>
    public static readonly IReadOnlyList<StaffIdentity> All =
    [
        new(Tam, "Li Wei", "TAM"),
        new("engineer1", "Chen Yu", "Engineer"),
        new("engineer2", "Priya Nair", "Engineer"),
        new("lead", "Tomás Ferreira", "Duty lead"),
        new("operator", "Mara Jansen", "Operator"),
    ];
}
