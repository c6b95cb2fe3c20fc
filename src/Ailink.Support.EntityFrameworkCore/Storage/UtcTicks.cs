using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ailink.Support;

/// <summary>Keeps a moment as UTC ticks: sorted, exact, the same in every culture.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
