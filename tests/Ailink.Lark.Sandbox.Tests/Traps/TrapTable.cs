using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>
/// The traps of the protocol digest's appendix B: each that speaks of the platform has a test that falls into it, with its number in its name
/// (<see cref="CallTraps"/>, <see cref="MessageTraps"/>, <see cref="ChatTraps"/>, <see cref="CardTraps"/>, <see cref="EventTraps"/>).
/// </summary>
public sealed partial class TrapTable
{
    private const int Last = 40;

    /// <summary>Traps in clients, not in the platform: there is nothing here to fall into.</summary>
    private static readonly Dictionary<int, string> NotOfThePlatform = new()
    {
        [35] = "a channel SDK's own names for error codes; the codes themselves are the other tests' matter",
        [36] = "what one client does with its token cache and over its socket; the token rules are trap 13, callback answers trap 21",
    };

    [Fact]
    public void Every_trap_of_the_platform_has_a_test()
    {
        var tested = typeof(TrapTable).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Traps", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Select(method => Number().Match(method.Name))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            .ToHashSet();
        Enumerable.Range(1, Last).Except(tested).ShouldBe(NotOfThePlatform.Keys);
    }

    [GeneratedRegex(@"^Trap_(?<number>\d+)_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
