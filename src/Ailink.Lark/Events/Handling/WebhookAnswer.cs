namespace Ailink.Lark.Events;

/// <summary>What to answer a webhook. Add no header that depends on it: what is refused must look alike.</summary>
public sealed class WebhookAnswer
{
    private const int Ok = 200;

    private WebhookAnswer(int status, ReadOnlyMemory<byte> body) => (Status, Body) = (status, body);

    /// <summary>The HTTP status: 200; 403 for a refusal; 500 when the platform shall send it again.</summary>
    public int Status { get; }

    /// <summary>The content type.</summary>
    public string ContentType { get; } = "application/json; charset=utf-8";

    /// <summary>The body, JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    internal static WebhookAnswer Refusal { get; } = new(403, "{}"u8.ToArray());

    internal static WebhookAnswer SendAgain { get; } = new(500, "{}"u8.ToArray());

    private static WebhookAnswer Done { get; } = new(Ok, "{}"u8.ToArray());

    internal static WebhookAnswer Of(ReadOnlyMemory<byte> body) => body.IsEmpty ? Done : new(Ok, body);

    /// <summary>The status.</summary>
    public override string ToString() => Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
