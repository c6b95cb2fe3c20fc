using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// Server-sent events for the client page: <c>changed</c> whenever the user's inbox or the call journal did. Without a user, whenever the
/// deliveries or the call journal did; both are told when the whole world changed.
/// </summary>
internal static class ChangeStream
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    public static async Task ServeAsync(HttpContext http, LarkSandbox sandbox, CancellationToken cancellationToken)
    {
        var id = http.Request.Query["user"].ToString();
        if (id.Length > 0 && sandbox.World.FindUserSafely(id) is null)
        {
            await ControlApi.WriteAsync(http, ControlAnswer.NotFound($"There is no user {id}."), cancellationToken).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var changes = sandbox.World.Changes;
        var (own, what) = id.Length > 0 ? (changes.For(id), "inbox") : (changes.Deliveries, "deliveries");
        try
        {
            // The first event also tells a page that reconnected to look for what it missed.
            var (mine, calls) = (own.Next, changes.Calls.Next);
            await SendAsync(http, Changed(what), cancellationToken).ConfigureAwait(false);
            while (!sandbox.Stopping.IsCancellationRequested)
            {
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, sandbox.Stopping);
                await Task.WhenAny(mine, calls, Task.Delay(KeepAlive, TimeProvider.System, pause.Token)).ConfigureAwait(false);
                await pause.CancelAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                var (mineChanged, callsChanged) = (mine.IsCompleted, calls.IsCompleted);
                if (mineChanged) mine = own.Next;
                if (callsChanged) calls = changes.Calls.Next;
                var text = (mineChanged ? Changed(what) : "") + (callsChanged ? Changed("calls") : "");
                await SendAsync(http, text.Length > 0 ? text : ": still here\n\n", cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private static string Changed(string what) => $"event: changed\ndata: {{\"what\":\"{what}\"}}\n\n";

    private static async Task SendAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
