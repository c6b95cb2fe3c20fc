using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ailink.Support;

/// <summary>Keeps an id as its 32 digits, so that what stands in the database is what stands in addresses and logs.</summary>
internal sealed class SupportIdText<TId>() : ValueConverter<TId, string>(id => id.ToString()!, text => Read(text))
    where TId : struct, ISpanParsable<TId>
{
    private static TId Read(string text) => TId.Parse(text, null);
}
