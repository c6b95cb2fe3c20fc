// Written by eng/ids/generate.sh from Id.cs.template and ids.tsv: change those, not this file.
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Names a thread of replies (<c>omt_…</c>).</summary>
/// <remarks>
/// Any printable text is accepted, for the platform invents new forms; only a prefix that is known to belong to another kind of id is refused.
/// <c>default</c> is the empty id, which no call accepts. Vendor: https://open.feishu.cn/document/home/user-identity-introduction/introduction
/// </remarks>
[JsonConverter(typeof(LarkIdJsonConverter<ThreadId>))]
[TypeConverter(typeof(LarkIdTypeConverter<ThreadId>))]
public readonly record struct ThreadId : ISpanParsable<ThreadId>
{
    private const string Prefix = "omt_";
    private readonly string? _value;

    /// <summary>Takes the id as the platform writes it.</summary>
    /// <param name="value">The id, not empty.</param>
    /// <exception cref="ArgumentException">The text is empty, not printable, or carries the prefix of another kind of id.</exception>
    public ThreadId(string value)
    {
        if (LarkIdText.Problem(value, Prefix, nameof(ThreadId)) is { } problem)
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
    public static ThreadId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return LarkIdText.Problem(s, Prefix, nameof(ThreadId)) is { } problem ? throw new FormatException(problem) : new(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static ThreadId Parse(ReadOnlySpan<char> s) => Parse(s.ToString());

    /// <summary>Reads an id without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out ThreadId result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string?, out ThreadId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: ids know no culture.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ThreadId result)
    {
        var good = s is not null && LarkIdText.Problem(s, Prefix, nameof(ThreadId)) is null;
        result = good ? new(s!) : default;
        return good;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out ThreadId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ThreadId result) => TryParse(s.ToString(), provider, out result);

    static ThreadId IParsable<ThreadId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ThreadId ISpanParsable<ThreadId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>The id as the platform writes it.</summary>
    public override string ToString() => Value;
}
