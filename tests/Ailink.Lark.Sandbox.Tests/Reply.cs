using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>An answer, read.</summary>
internal sealed class Reply(HttpResponseMessage response, string text)
{
    public HttpStatusCode Status => response.StatusCode;

    public string Text => text;

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(text);

    public int Code => Json.GetProperty("code").GetInt32();

    public JsonElement Data => Json.GetProperty("data");

    public string? Location => response.Headers.Location?.OriginalString;

    public string? Header(string name) => response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? values.First() : null;

    public void ShouldBe(HttpStatusCode status, int code)
    {
        Status.ShouldBe(status, text);
        Code.ShouldBe(code, text);
    }

    public void ShouldSucceed() => ShouldBe(HttpStatusCode.OK, 0);

    public void ShouldBeRefused(int code) => ShouldBe(HttpStatusCode.BadRequest, code);
}
