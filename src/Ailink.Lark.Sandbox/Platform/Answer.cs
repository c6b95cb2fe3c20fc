using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What the platform answers, before it is written.</summary>
internal sealed class Answer
{
    private byte[]? _text;

    public int Status { get; private init; } = 200;

    /// <summary>The platform's code; null where an answer has none (pages, redirects).</summary>
    public int? Code { get; private init; }

    public JsonObject? Json { get; private init; }

    public string? Html { get; private init; }

    /// <summary>A download, of the media type beside it.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; private init; }

    public string? MediaType { get; private init; }

    /// <summary>The text that stands for JSON and is none.</summary>
    public string? Malformed { get; private init; }

    public string? Location { get; private init; }

    /// <summary>The connection is cut without a word.</summary>
    public bool IsDropped { get; private init; }

    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The rule that refused, or that the answer rests on; null when none was named.</summary>
    public Rule? Rule { get; private set; }

    /// <summary>The assumption the answer rests on, for the journal.</summary>
    public Rule? Assumption { get; private set; }

    public bool Succeeded => Status < 400 && Code is 0 or null;

    public static Answer Ok(JsonObject? data = null, string message = "success") =>
        Top(new JsonObject { ["data"] = data ?? [] }, message);

    /// <summary>An answer whose payload stands beside <c>code</c>, as older APIs have it.</summary>
    public static Answer Top(JsonObject payload, string? message = "ok")
    {
        var json = new JsonObject { ["code"] = 0 };
        if (message is not null) json["msg"] = message;
        foreach (var (name, value) in payload.ToArray())
        {
            payload.Remove(name);
            json[name] = value;
        }

        return new Answer { Code = 0, Json = json };
    }

    public static Answer Failure(int status, int code, string message, JsonObject? error = null) => new()
    {
        Status = status,
        Code = code,
        Json = new JsonObject { ["code"] = code, ["msg"] = message, ["error"] = error ?? [] },
    };

    /// <summary>A failure of an API that knows no <c>error</c>.</summary>
    public static Answer Bare(int status, int code, string message) => new()
    {
        Status = status, Code = code, Json = new JsonObject { ["code"] = code, ["msg"] = message, ["data"] = new JsonObject() },
    };

    public static Answer SignInFailure(int status, int code, string error, string description) => new()
    {
        Status = status,
        Code = code,
        Json = new JsonObject { ["code"] = code, ["error"] = error, ["error_description"] = description },
    };

    public static Answer Page(string html, int status = 200, int? code = null) => new() { Status = status, Code = code, Html = html };

    public static Answer File(ReadOnlyMemory<byte> bytes, string mediaType) => new() { Bytes = bytes, MediaType = mediaType };

    public static Answer Redirect(string location) => new() { Status = 302, Location = location };

    public static Answer Dropped() => new() { IsDropped = true, Status = 0 };

    public static Answer Broken(int status) => new() { Status = status, Malformed = """{"code":0,"msg":"succ""" };

    /// <summary>The JSON as it is written, or what stands for it; the log id joins <c>error</c>. Empty for a page, a file and silence.</summary>
    public byte[] Text(string logId) => _text ??= Malformed is { } text ? Encoding.UTF8.GetBytes(text) : Json is null ? [] : Render(Json, logId);

    public Answer With(string header, string value)
    {
        Headers.Add((header, value));
        return this;
    }

    /// <summary>Notes the rule the answer rests on.</summary>
    public Answer Resting(Rule rule, bool whenRefused = false)
    {
        if (whenRefused && Succeeded) return this;
        Rule ??= rule;
        if (rule.Source == RuleSource.Assumption) Assumption ??= rule;
        return this;
    }

    private static byte[] Render(JsonObject json, string logId)
    {
        if (json["error"] is JsonObject error) error["log_id"] = logId;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, SandboxJson.Writer)) json.WriteTo(writer);
        return buffer.WrittenMemory.ToArray();
    }
}
