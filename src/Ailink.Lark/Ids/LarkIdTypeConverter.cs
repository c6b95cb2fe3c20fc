using System.ComponentModel;
using System.Globalization;

namespace Ailink.Lark;

/// <summary>Lets configuration binding (and whatever else asks <see cref="TypeDescriptor"/>) read an id from text.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class LarkIdTypeConverter<T> : TypeConverter where T : struct, ISpanParsable<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, culture) : base.ConvertFrom(context, culture, value);
}
