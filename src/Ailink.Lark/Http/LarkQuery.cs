using System.Globalization;
using System.Text;

namespace Ailink.Lark;

/// <summary>Query parameters in the order they were added. What has no value is left out; a list repeats its name, as the platform wants it.</summary>
internal sealed class LarkQuery
{
    private readonly StringBuilder _text = new();

    public LarkQuery Add(string name, string? value)
    {
        if (value is not null)
            _text.Append(_text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public LarkQuery Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public LarkQuery Add(string name, bool value) => Add(name, value ? "true" : "false");

    public LarkQuery Add(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Add(name, value);
        return this;
    }

    /// <summary>The path with the parameters behind it; it may have some already.</summary>
    public string On(string path) => _text.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{_text}";
}
