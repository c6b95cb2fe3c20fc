namespace Ailink.Support;

/// <summary>Opens a support account.</summary>
/// <param name="Name">The customer's name.</param>
/// <param name="PlanKind">The plan's name, as the brand calls it.</param>
/// <param name="ValidFrom">The plan's first moment.</param>
/// <param name="ValidTo">The moment at which the plan is over; after <paramref name="ValidFrom"/>.</param>
/// <param name="Tam">The account manager, if there is one already.</param>
public sealed record CreateAccount(string Name, string PlanKind, DateTimeOffset ValidFrom, DateTimeOffset ValidTo, PersonId? Tam = null);
