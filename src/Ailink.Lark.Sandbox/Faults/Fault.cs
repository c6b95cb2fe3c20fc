namespace Ailink.Lark.Sandbox;

/// <summary>How the next matching calls go wrong.</summary>
internal sealed record Fault(string? Method, string Path)
{
    public int Times { get; init; } = 1;

    public int? Status { get; init; }

    public int? Code { get; init; }

    public TimeSpan Delay { get; init; }

    public int? ResetSeconds { get; init; }

    public bool Drop { get; init; }

    public bool Malformed { get; init; }

    /// <summary>The work is done first: the caller cannot know.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>A fault that only delays lets the call succeed; all others fail it.</summary>
    public bool Fails => Drop || Malformed || Code is not (null or 0) || Status >= 400;

    /// <summary>A platform that calls a token invalid means it: the token is gone, and the next token call gives another one.</summary>
    public bool RevokesToken => !Drop && !Malformed && Code == GatewayRules.TenantToken.Code;

    public bool Matches(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase)) && PathPattern.Matches(Path, path);

    public Answer ToAnswer(bool signIn)
    {
        if (Drop) return Answer.Dropped();
        if (Malformed) return Answer.Broken(Status ?? 200);
        var code = Code ?? (Status == 429 ? GatewayRules.RateLimit.Code : GatewayRules.Internal.Code);
        var status = Status ?? StatusOf(code);
        var answer = signIn
            ? Answer.SignInFailure(status, code, "server_error", "A fault asked for this answer.")
            : Answer.Failure(status, code, "A fault asked for this answer.");
        return ResetSeconds is { } seconds ? answer.WithRateLimit(50, seconds) : answer;
    }

    private static int StatusOf(int code) => code switch
    {
        99991400 or 99991403 or 99991406 => 429,
        2200 or 5000 or 10101 or 1000003 or 20050 => 500,
        20072 => 503,
        99991201 => 404,
        234002 => 401,
        _ => 400,
    };
}
