using Ailink.Lark;
using Ailink.Lark.Cards;

namespace Ailink.AotSmoke;

/// <summary>
/// The walk that shows that an app is set up and the SDK works: token, app, tenant, bot, a card sent and updated, a card entity made, sent and changed. Compiled ahead of time, against the
/// sandbox, and on the real platform it is the same.
/// </summary>
internal static class SmokeJourney
{
    /// <summary>Reads an id by its prefix, or a mail address.</summary>
    public static Recipient Recipient(string text) => text.Contains('@', StringComparison.Ordinal) ? Lark.Recipient.Email(text) : Lark.Recipient.Parse(text);

    /// <summary>Walks; answers what was seen, in one line.</summary>
    /// <exception cref="LarkException">A step failed.</exception>
    public static async Task<string> RunAsync(ILarkClient lark, Recipient to, CancellationToken cancellationToken)
    {
        await lark.Tokens.GetTenantTokenAsync(cancellationToken);
        var app = await lark.Applications.GetAsync(cancellationToken);
        var tenant = await lark.Tenant.GetAsync(cancellationToken);
        var bot = await lark.Bot.GetAsync(cancellationToken);

        var sent = await lark.Messages.SendAsync(to, Waiting("a card in a message"), cancellationToken: cancellationToken);
        await lark.Messages.UpdateCardAsync(sent.Id, Done("a card in a message"), cancellationToken);

        CardSequence sequence = new();
        var entity = await lark.Cards.CreateAsync(Waiting("a card of its own"), cancellationToken);
        await lark.Messages.SendAsync(to, MessageContent.CardEntity(entity), cancellationToken: cancellationToken);
        await lark.Cards.ReplaceAsync(entity, Done("a card of its own"), sequence, cancellationToken);

        return $"{app.AppName} in {tenant.Name} as {bot.AppName}: message {sent.Id} sent and updated, card {entity} sent and changed, {lark.Quota.Current.Used} counted calls.";
    }

    private static Card Waiting(string what) => Card.Titled("Ailink smoke test", CardColor.Blue).Markdown($"This is **{what}**. It will be updated.");

    private static Card Done(string what) => Card.Titled("Ailink smoke test", CardColor.Green).Markdown($"This is **{what}**. It was updated: all is well.");
}
