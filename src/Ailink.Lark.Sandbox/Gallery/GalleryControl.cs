using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Sends the gallery to who asks, and is the app behind its cards.</summary>
internal static class GalleryControl
{
    // A little more than the platform waits.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(3.5);

    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/users/:union_id/gallery", call => UserControl.WithUser(call, "union_id", Send)),
        new("POST", "/gallery", AnswerAsync),
    ];

    private static ControlAnswer Send(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("again");
        var again = call.Fields.Flag("again");
        return call.Invalid is { } invalid ? invalid : ControlAnswer.Ok(new JsonObject { ["chat_id"] = GalleryDeck.Send(call.Sandbox, user, again).Id });
    }

    /// <summary>A callback of the gallery's app, as any app would receive it: in clear, for this app has no encrypt key.</summary>
    private static async Task<ControlAnswer> AnswerAsync(ControlCall call, CancellationToken cancellationToken)
    {
        if (call.Invalid is { } invalid) return invalid;
        if (call.Fields.Optional("challenge") is { } challenge) return ControlAnswer.Ok(new JsonObject { ["challenge"] = challenge });
        if (call.Fields.Node("event") is not JsonObject body) return ControlAnswer.Bad("This is no callback.");
        if (body["context"] is JsonObject context && context.ContainsKey("preview_token")) return ControlAnswer.Ok(GalleryAnswers.Preview(context));
        if (MessageContent.StringOf((body["action"] as JsonObject)?["value"] as JsonObject, "answer") == "late")
            await Task.Delay(TooLong, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        lock (call.World.Gate) return GalleryAnswers.Of(call.Sandbox, body);
    }
}
