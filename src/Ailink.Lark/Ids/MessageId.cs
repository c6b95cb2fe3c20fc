// Written by eng/ids/generate.sh from Id.cs.template and ids.tsv: change those, not this file.
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Names a message (<c>om_…</c>).</summary>
/// <remarks>
/// Any printable text is accepted, for the platform invents new forms; only a prefix that is known to belong to another kind of id is refused.
/// <c>default</c> is the empty id, which no call accepts. Vendor: https://open.feishu.cn/document/home/user-identity-introduction/introduction
/// </remarks>
[JsonConverter(typeof(LarkIdJsonConverter<MessageId>))]
[TypeConverter(typeof(LarkIdTypeConverter<MessageId>))]
public readonly record struct MessageId : ISpanParsable<MessageId>
{
    private const string Prefix = "om_";
    private readonly string? _value;

    /// <summary>Takes the id as the platform writes it.</summary>
    /// <param name="value">The id, not empty.</param>
    /// <exception cref="ArgumentException">The text is empty, not printable, or carries the prefix of another kind of id.</exception>
    public MessageId(string value)
    {
        if (LarkIdText.Problem(value, Prefix, nameof(MessageId)) is { } problem)
            throw new ArgumentException(problem, nameof(value));
        _value = value;
    }

    /// <summary>The id as the platform writes it; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is <c>default</c>, no id at all.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Reads an id.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text is no such id; the message says why.</exception>
    public static MessageId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return LarkIdText.Problem(s, Prefix, nameof(MessageId)) is { } problem ? throw new FormatException(problem) : new(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static MessageId Parse(ReadOnlySpan<char> s) => Parse(s.ToString());

    /// <summary>Reads an id without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out MessageId result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, out MessageId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: ids know no culture.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageId result)
    {
        var good = s is not null && LarkIdText.Problem(s, Prefix, nameof(MessageId)) is null;
        result = good ? new(s!) : default;
        return good;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out MessageId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out MessageId result) => TryParse(s.ToString(), provider, out result);

    static MessageId IParsable<MessageId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static MessageId ISpanParsable<MessageId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>The id as the platform writes it.</summary>
    public override string ToString() => Value;
}
