namespace Ailink.Support;

/// <summary>A customer and its support plan.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="PlanKind">The plan's name, as the brand calls it.</param>
/// <param name="ValidFrom">The plan's first moment.</param>
/// <param name="ValidTo">The moment at which the plan is over.</param>
/// <param name="Tam">The account manager, if there is one.</param>
public sealed record SupportAccount(AccountId Id, string Name, string PlanKind, DateTimeOffset ValidFrom, DateTimeOffset ValidTo, PersonId? Tam = null)
{
    /// <summary>Whether the plan is in force. Otherwise what exists can be read and nothing can be written.</summary>
    /// <param name="moment">The moment asked about.</param>
    /// <returns>Whether it is.</returns>
    public bool IsActiveAt(DateTimeOffset moment) => ValidFrom <= moment && moment < ValidTo;
}
