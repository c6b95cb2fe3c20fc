using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Link previews as the control API shows them.</summary>
internal static class PreviewView
{
    /// <summary>Every preview with its token, as the message's writer sees it.</summary>
    public static JsonArray Of(LinkPreviews previews) => [.. previews.All.Select(preview =>
    {
        var view = Of(SandboxLinkPreview.Of(preview, preview.Message.Author!));
        (view["preview_token"], view["app_id"], view["message_id"]) = (preview.Token, preview.App.Id, preview.Message.Id);
        return (JsonNode)view;
    })];

    public static JsonObject Of(SandboxLinkPreview preview) => new()
    {
        ["url"] = preview.Url,
        ["title"] = preview.Title,
        ["i18n_title"] = preview.Titles?.DeepClone(),
        ["image_key"] = preview.ImageKey,
        ["card"] = preview.Card is { } card ? JsonObject.Create(card) : null,
        ["error"] = preview.ErrorCode is { } code ? new JsonObject { ["code"] = code, ["message"] = preview.ErrorMessage } : null,
    };
}
