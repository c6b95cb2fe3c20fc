using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;

namespace Ailink.Lark.Events;

/// <summary>What an app answers to a <see cref="CardAction"/>: nothing, a toast, another card, or both.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication</remarks>
public sealed record CardActionAnswer
{
    private CardActionAnswer()
    {
    }

    /// <summary>Nothing happens; the card stays as it is.</summary>
    public static CardActionAnswer None { get; } = new();

    private AnswerToast? Said { get; init; }

    private Card? NewCard { get; init; }

    private AnswerTemplate? NewTemplate { get; init; }

    /// <summary>Shows a line to the person who did it.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kind">How it looks.</param>
    public static CardActionAnswer Toast(string text, ToastKind kind = ToastKind.Info) => None.WithToast(text, kind);

    /// <summary>Puts another card in the place of this one, for all who see it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="toast">A remark for the person who did it; null for none.</param>
    /// <exception cref="LarkRequestException">The card is broken; <see cref="LarkException.Violations"/> says where.</exception>
    public static CardActionAnswer Replace(Card card, string? toast = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardGate.CheckAnswer(card);
        return Remarked(new() { NewCard = card }, toast);
    }

    /// <summary>The same with a card made in the platform's card builder.</summary>
    /// <param name="templateId">Its id.</param>
    /// <param name="variables">What its variables stand for.</param>
    /// <param name="version">Its version, such as <c>1.0.2</c>. Default: the latest that is published.</param>
    /// <param name="toast">A remark for the person who did it; null for none.</param>
    public static CardActionAnswer ReplaceWithTemplate(string templateId, JsonObject? variables = null, string? version = null, string? toast = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(templateId);
        return Remarked(new() { NewTemplate = new(templateId, version, variables is null ? null : CardValue.Of(JsonElement.Parse(variables.ToJsonString()))) }, toast);
    }

    /// <summary>The same answer with a toast.</summary>
    /// <param name="text">The line.</param>
    /// <param name="kind">How it looks.</param>
    /// <param name="translations">The line in other languages; who has none of them gets <paramref name="text"/>.</param>
    public CardActionAnswer WithToast(string text, ToastKind kind = ToastKind.Info, CardTranslations? translations = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return this with { Said = new(text, kind, translations) };
    }

    /// <summary>What kind of answer it is, and nothing of the texts.</summary>
    public override string ToString() =>
        (Said, NewCard ?? (object?)NewTemplate) switch
        {
            (null, null) => "nothing",
            ({ } toast, null) => $"toast ({toast.Kind})",
            (null, _) => "card",
            ({ } toast, _) => $"card and toast ({toast.Kind})",
        };

    /// <summary>The body of the answer.</summary>
    internal ReadOnlyMemory<byte> ToUtf8Json() => JsonBody.Bytes(this, static (ref writer, answer) =>
    {
        writer.BeginObject();
        answer.Said?.WriteTo(ref writer);
        if (answer.NewCard is { } card)
        {
            writer.Name("card"u8);
            writer.BeginObject();
            writer.Text("type"u8, "raw");
            writer.Part("data"u8, card);
            writer.EndObject();
        }

        answer.NewTemplate?.WriteTo(ref writer);
        writer.EndObject();
    });

    private static CardActionAnswer Remarked(CardActionAnswer answer, string? toast) => toast is { Length: > 0 } ? answer.WithToast(toast) : answer;
}
