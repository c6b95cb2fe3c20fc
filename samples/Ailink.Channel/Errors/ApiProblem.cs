using System.Globalization;
using System.Text.Json.Serialization;

namespace Ailink.Channel.Errors;

/// <summary>What a refused API call answers: problem details of RFC 9457, with our stable code.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code, for programs.</param>
/// <param name="Title">What happened, for people.</param>
/// <param name="Detail">What to do about it.</param>
internal sealed record ApiProblem(int Status, string Code, string Title, string Detail)
{
    /// <summary>Names the kind of problem; the code once more, in the form the standard asks for.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => $"urn:ailink:problem:{Code.ToLower(CultureInfo.InvariantCulture)}";

    /// <summary>To what it happened: names or ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? What { get; init; }

    /// <summary>The request's id, to quote; stands in our log too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Request { get; init; }
}
