using Ailink.Channel.Words;
using Ailink.Support;

namespace Ailink.Channel.Components.Shared;

/// <summary>The badge beside a name. The script module <c>side.js</c> follows the same rule.</summary>
internal static class Side
{
    /// <summary>The class of the badge: <c>customer</c>, <c>tam</c>, <c>engineer</c> or <c>staff</c>.</summary>
    internal static string Kind(ActorSide side, string? title) => (side, title?.Trim().ToUpperInvariant()) switch
    {
        (ActorSide.Customer, _) => "customer",
        (_, "TAM") => "tam",
        (_, "ENGINEER") => "engineer",
        (_, "LEAD" or "DUTY LEAD") => "lead",
        _ => "staff",
    };

    /// <summary>The word of the badge; a title we have no word for is shown as it is.</summary>
    internal static string Text(ActorSide side, string? title, Phrasebook say) => Kind(side, title) switch
    {
        "customer" => say[MemberWords.Customer],
        "tam" => say[MemberWords.Tam],
        "engineer" => say[MemberWords.Engineer],
        "lead" => say[MemberWords.Lead],
        _ => string.IsNullOrWhiteSpace(title) ? say[MemberWords.Staff] : title,
    };
}
