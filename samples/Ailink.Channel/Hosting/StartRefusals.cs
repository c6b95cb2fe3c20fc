using Microsoft.AspNetCore.Connections;

namespace Ailink.Channel.Hosting;

/// <summary>Says in a few lines why the host cannot start, instead of a stack trace; what is our mistake keeps its trace.</summary>
internal static class StartRefusals
{
    /// <summary>Runs the host and answers the exit code of the process.</summary>
    public static async Task<int> ExplainAsync(Func<CancellationToken, Task> run, CancellationToken cancellationToken = default)
    {
        try
        {
            await run(cancellationToken);
            return 0;
        }
        catch (Exception refused) when (Explain(refused) is { } lines)
        {
            await Console.Error.WriteLineAsync("The host did not start.");
            foreach (var line in lines) await Console.Error.WriteLineAsync($"  {line}");
            return 1;
        }
    }

    private static string[]? Explain(Exception exception) => exception switch
    {
        StartRefusedException => exception.Message.Split('\n'),
        IOException { InnerException: AddressInUseException } => [Taken(exception.Message)],
        _ => null,
    };

    private static string Taken(string what) => $"{what} {TakenAdvice}";

    /// <summary>What to do about a taken address.</summary>
    public const string TakenAdvice = "Stop the other program, or choose another address with --urls (or ASPNETCORE_URLS).";
}
