using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Asks a request URL whether it is one: it must give a challenge back within a second. Never signed, but encrypted when there is a key.</summary>
internal sealed class UrlChallenge(WebhookClient client)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Why the URL cannot be used; null when it answered well.</summary>
    public async Task<string?> FindProblemAsync(Uri url, string encryptKey, string verificationToken, CancellationToken cancellationToken)
    {
        var challenge = Ids.New("");
        var question = new JsonObject { ["challenge"] = challenge, ["token"] = verificationToken, ["type"] = "url_verification" };
        var body = Encoding.UTF8.GetBytes(question.ToJsonString(SandboxJson.Compact));
        if (encryptKey.Length > 0) body = EventCipher.Encrypt(body, encryptKey);
        var answer = await client.PostAsync(url, body, [], Limit, cancellationToken).ConfigureAwait(false);
        if (answer.Fault == DeliveryFault.Timeout) return "it did not answer within a second";
        if (!answer.IsAck) return $"it failed ({DeliveryView.Error(answer)})";
        var given = JsonText.Parse(answer.Body) is { ValueKind: System.Text.Json.JsonValueKind.Object } root ? MessageContent.StringOf(JsonObject.Create(root), "challenge") : null;
        return given == challenge ? null : "it did not give the challenge back";
    }
}
