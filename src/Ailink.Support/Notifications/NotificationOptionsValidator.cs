using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>Refuses settings under which the promise of one notification per window could not be kept.</summary>
internal sealed class NotificationOptionsValidator : IValidateOptions<NotificationOptions>
{
    /// <summary>How long the platform remembers a uuid.</summary>
    private static readonly TimeSpan UuidMemory = TimeSpan.FromHours(1);

    /// <summary>Longer times would leave the range of the stored clock long before anybody meant them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var wrong = new List<string>();
        Check(options.Window > TimeSpan.Zero && options.Window <= Longest, $"Ailink:Notifications:Window is {options.Window}; it must be above zero and at most 366 days.");
        Check(options.SettleDelay >= TimeSpan.Zero && options.SettleDelay <= Longest, $"Ailink:Notifications:SettleDelay is {options.SettleDelay}; it must not be below zero.");
        Check(options.CallTimeout > TimeSpan.Zero, $"Ailink:Notifications:CallTimeout is {options.CallTimeout}; it must be above zero.");
        Check(options.CallTimeout < options.Lease, $"Ailink:Notifications:CallTimeout ({options.CallTimeout}) must be shorter than Ailink:Notifications:Lease ({options.Lease}).");
        Check(options.GiveUpAfter > TimeSpan.Zero, $"Ailink:Notifications:GiveUpAfter is {options.GiveUpAfter}; it must be above zero.");
        Check(
            options.GiveUpAfter <= UuidMemory && options.Lease <= UuidMemory && options.GiveUpAfter + options.Lease < UuidMemory,
            $"Ailink:Notifications:GiveUpAfter ({options.GiveUpAfter}) and Ailink:Notifications:Lease ({options.Lease}) must together stay below one hour: the platform remembers a uuid no longer.");
        Check(Enum.IsDefined(options.CardDelivery), $"Ailink:Notifications:CardDelivery is {options.CardDelivery}; it must be Auto, Entity or Inline.");
        Check(options.Concurrency is >= 1 and <= 256, $"Ailink:Notifications:Concurrency is {options.Concurrency}; it must be 1 to 256.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(bool holds, string message)
        {
            if (!holds) wrong.Add(message);
        }
    }
}
