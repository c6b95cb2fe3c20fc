using System.ComponentModel;
using System.Globalization;

namespace Ailink.Lark;

/// <summary>Lets configuration binding read a platform.</summary>
internal sealed class LarkPlatformConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? LarkPlatform.Parse(text) : base.ConvertFrom(context, culture, value);
}
