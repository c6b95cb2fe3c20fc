using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>The link previews of the world, by their tokens. Guarded by the world's gate.</summary>
internal sealed partial class LinkPreviews(SandboxWorld world)
{
    private readonly Dictionary<string, LinkPreview> _byToken = new(StringComparer.Ordinal);

    /// <summary>All of them, oldest first.</summary>
    public IEnumerable<LinkPreview> All => _byToken.Values.OrderBy(preview => preview.Message.Number);

    public LinkPreview? Find(string token) => _byToken.GetValueOrDefault(token);

    public void Clear() => _byToken.Clear();

    /// <summary>A user's message was delivered: its writer's client pulls the previews of the links in it.</summary>
    public void Pull(Message message)
    {
        if (message.Author is not { } author || message.Type != "text") return;
        var text = MessageContent.StringOf(JsonText.ParseNode(message.Content) as JsonObject, "text") ?? "";
        foreach (var url in Links().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var link) || FindApp(link.Host, message.Chat) is not { } app) continue;
            var preview = new LinkPreview(app, message, url);
            _byToken.Add(preview.Token, preview);
            message.Previews.Add(preview);
            Ask(preview, author);
        }
    }

    /// <summary>Calls the app back for what one member of the chat sees.</summary>
    public void Ask(LinkPreview preview, SandboxUser viewer) => world.Events.Send(
        new Delivery(preview.App, EventTypes.LinkPreview, Body(preview, viewer), world.Clock.Now)
        {
            IsCallback = true,
            TenantKey = preview.Message.Chat.Tenant.Key,
            Answered = answer =>
            {
                preview.Show(viewer, LinkPreviewReply.Read(answer));
                world.Touch(preview.Message.Chat);
            },
        });

    private SandboxApp? FindApp(string host, Chat chat) => world.Apps.FirstOrDefault(app =>
        app.Status == SandboxAppStatus.Enabled && app.IsInstalledIn(chat.Tenant) && app.PreviewHosts.Contains(host, StringComparer.OrdinalIgnoreCase));

    private static JsonObject Body(LinkPreview preview, SandboxUser viewer)
    {
        var who = UserIds.InEvent(viewer, preview.App);
        who.Remove("union_id");
        who["tenant_key"] = viewer.TenantKey;
        return new JsonObject
        {
            ["operator"] = who,
            ["host"] = "im_message",
            ["context"] = new JsonObject
            {
                ["url"] = preview.Url, ["preview_token"] = preview.Token, ["open_message_id"] = preview.Message.Id, ["open_chat_id"] = preview.Message.Chat.Id,
            },
        };
    }

    // A link ends at white space, a quote or a bracket.
    [GeneratedRegex("""https?://[^\s"<>()\[\]]{1,2000}""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Links();
}
