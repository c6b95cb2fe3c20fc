using System.Text;

namespace Ailink.Lark.Events;

/// <summary>
/// Names that come with every event, apps, tenants and types, as the same few strings again and again. A table of fixed size in which the newer text takes the place of the older; racing writers
/// lose nothing but a string.
/// </summary>
internal sealed class RecurringTexts
{
    private const int Places = 512;
    private const int Longest = 64;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>The text as a string.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        HashCode hash = default;
        hash.AddBytes(utf8);
        ref var place = ref _texts[(uint)hash.ToHashCode() % Places];
        var held = Volatile.Read(ref place);
        if (held is not null && Ascii.Equals(utf8, held))
            return held;
        var made = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref place, made);
        return made;
    }
}
