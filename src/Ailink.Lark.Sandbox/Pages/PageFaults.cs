using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Faults on the pages people open. Opening a page does no work, so there is nothing to do first.</summary>
internal static class PageFaults
{
    /// <summary>Whether the fault was the answer.</summary>
    public static async Task<bool> TryStrikeAsync(HttpContext http, SandboxFaults faults, string logId, TimeProvider time, CancellationToken cancellationToken)
    {
        if (faults.Take(http.Request.Method, http.Request.Path.Value ?? "/") is not { } fault) return false;
        if (fault.Delay > TimeSpan.Zero) await Task.Delay(fault.Delay, time, cancellationToken).ConfigureAwait(false);
        if (!fault.Fails) return false;
        await AnswerWriter.WriteAsync(http, fault.ToAnswer(signIn: false), logId, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
