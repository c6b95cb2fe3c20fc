using Microsoft.Data.Sqlite;

namespace Ailink.Support;

/// <summary>Reads our own column forms from plain statements.</summary>
internal static class RowReading
{
    public static TId Id<TId>(this SqliteDataReader reader, int column)
        where TId : struct, ISpanParsable<TId> => TId.Parse(reader.GetString(column), null);

    public static TId? IdOrNull<TId>(this SqliteDataReader reader, int column)
        where TId : struct, ISpanParsable<TId> => reader.IsDBNull(column) ? null : reader.Id<TId>(column);

    public static TEnum Name<TEnum>(this SqliteDataReader reader, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(reader.GetString(column));

    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) => new(reader.GetInt64(column), TimeSpan.Zero);

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
