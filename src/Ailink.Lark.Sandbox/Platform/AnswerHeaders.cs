using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>The headers some answers carry.</summary>
internal static class AnswerHeaders
{
    public static Answer WithRateLimit(this Answer answer, int limit, int resetSeconds) => answer
        .With("x-ogw-ratelimit-limit", limit.ToString(CultureInfo.InvariantCulture))
        .With("x-ogw-ratelimit-reset", resetSeconds.ToString(CultureInfo.InvariantCulture));
}
