using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Server-sent events for the client page: <c>changed</c> whenever the user's inbox or the call journal did.</summary>
internal static class ChangeStream
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    public static async Task ServeAsync(HttpContext http, LarkSandbox sandbox, CancellationToken cancellationToken)
    {
        var id = http.Request.Query["user"].ToString();
        if (sandbox.World.FindUserSafely(id) is null)
        {
            await ControlApi.WriteAsync(http, ControlAnswer.NotFound($"There is no user {id}."), cancellationToken).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var changes = sandbox.World.Changes;
        try
        {
            // The first event also tells a page that reconnected to look for what it missed.
            var (inbox, calls) = (changes.For(id).Next, changes.Calls.Next);
            await SendAsync(http, "event: changed\ndata: {\"what\":\"inbox\"}\n\n", cancellationToken).ConfigureAwait(false);
            while (!sandbox.Stopping.IsCancellationRequested)
            {
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, sandbox.Stopping);
                await Task.WhenAny(inbox, calls, Task.Delay(KeepAlive, TimeProvider.System, pause.Token)).ConfigureAwait(false);
                await pause.CancelAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                var (inboxChanged, callsChanged) = (inbox.IsCompleted, calls.IsCompleted);
                if (inboxChanged) inbox = changes.For(id).Next;
                if (callsChanged) calls = changes.Calls.Next;
                var text = (inboxChanged ? "event: changed\ndata: {\"what\":\"inbox\"}\n\n" : "") + (callsChanged ? "event: changed\ndata: {\"what\":\"calls\"}\n\n" : "");
                await SendAsync(http, text.Length > 0 ? text : ": still here\n\n", cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private static async Task SendAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
