namespace Ailink.Channel.Api.Contracts;

/// <summary>The members of a group by side, in the order in which they joined.</summary>
/// <param name="Customer">The customer's people.</param>
/// <param name="Service">The service team.</param>
internal sealed record MembersAnswer(IReadOnlyList<MemberItem> Customer, IReadOnlyList<MemberItem> Service);
