using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// A receiver of the sandbox's own, for somebody who has no server yet: <c>/sandbox/v1/echo/{app_id}</c> as an app's <c>event_url</c> or
/// <c>callback_url</c>. It is reached as any other is, over HTTP and encrypted under the app's key, answers challenges, tells the user what a
/// pressed component sent, and acknowledges the rest.
/// </summary>
internal static class EchoControl
{
    private const int LongestTold = 300;

    public static IEnumerable<ControlEndpoint> All => [new("POST", "/echo/:app_id", Echo)];

    private static ControlAnswer Echo(ControlCall call)
    {
        if (call.World.FindApp(call.Route["app_id"]) is not { } app) return ControlAnswer.NotFound($"There is no app {call.Route["app_id"]}.");
        if (Open(call.Fields, app.EncryptKey) is not { } body) return ControlAnswer.Bad("This is no event of the app, or it is encrypted under another key.");
        if (MessageContent.StringOf(body, "challenge") is { } challenge) return ControlAnswer.Ok(new JsonObject { ["challenge"] = challenge });
        var type = MessageContent.StringOf(body["header"] as JsonObject, "event_type");
        return ControlAnswer.Ok(type == EventTypes.CardAction ? Toast((body["event"] as JsonObject)?["action"] as JsonObject) : []);
    }

    private static JsonObject? Open(Fields fields, string encryptKey)
    {
        if (fields.IsMalformed) return null;
        if (!fields.Names("encrypt")) return fields.Whole();
        return fields.Optional("encrypt") is { } encrypted && EventCipher.Decrypt(encrypted, encryptKey) is { } plain
            && JsonText.Parse(plain) is { ValueKind: System.Text.Json.JsonValueKind.Object } root ? JsonObject.Create(root) : null;
    }

    private static JsonObject Toast(JsonObject? action)
    {
        var told = new JsonObject();
        foreach (var name in (string[])["tag", "name", "value", "option", "options", "checked", "input_value", "form_value"])
            if (action?[name] is { } value && value.ToJsonString() is not ("{}" or "\"\""))
                told[name] = value.DeepClone();
        var text = told.ToJsonString(SandboxJson.Compact);
        if (text.Length > LongestTold) text = string.Concat(text.AsSpan(0, LongestTold), "…");
        return new JsonObject
        {
            ["toast"] = new JsonObject
            {
                ["type"] = "success",
                ["content"] = $"The echo received {text}",
                ["i18n"] = new JsonObject { ["zh_cn"] = $"回显收到 {text}", ["en_us"] = $"The echo received {text}" },
            },
        };
    }
}
