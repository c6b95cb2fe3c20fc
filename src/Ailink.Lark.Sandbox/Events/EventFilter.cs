namespace Ailink.Lark.Sandbox;

/// <summary>Whether an app is told of an event at all.</summary>
internal static class EventFilter
{
    /// <param name="app">The app. Unless its events are strict it is told of everything.</param>
    /// <param name="eventType">The event.</param>
    /// <param name="scopes">Strict: one of these must be granted; empty when the event asks for none.</param>
    public static bool Lets(SandboxApp app, string eventType, IReadOnlyList<string> scopes)
    {
        if (!app.StrictEvents) return true;
        return app.Status == SandboxAppStatus.Enabled
            && app.Online?.Events.Contains(eventType, StringComparer.Ordinal) == true
            && (scopes.Count == 0 || scopes.Any(scope => app.GrantedScopes.Contains(scope, StringComparer.Ordinal)));
    }
}
