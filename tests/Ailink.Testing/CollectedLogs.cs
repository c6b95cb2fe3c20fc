using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ailink.Testing;

/// <summary>
/// Everything that was logged at any level: message, every named value, scopes and exceptions. Register it with
/// <c>logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)</c>, then ask that a secret is nowhere in it.
/// </summary>
public sealed class CollectedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>The lines so far, oldest first.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Fails the test when one of the texts was logged, and names the line without repeating more than needed.</summary>
    public void ShouldNotHold(params string[] secrets)
    {
        foreach (var secret in secrets)
        {
            var line = _lines.FirstOrDefault(each => each.Contains(secret, StringComparison.Ordinal));
            if (line is not null) Assert.Fail($"A secret of {secret.Length} characters was logged in: {line}");
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(CollectedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> named
                ? string.Join(' ', named.Select(pair => $"{pair.Key}={pair.Value}"))
                : "";
            var scopes = new List<string>();
            logs._scopes.ForEachScope(static (scope, into) => into.Add(Words(scope)), scopes);
            logs._lines.Enqueue($"{logLevel} {category} [{eventId.Id}] {formatter(state, exception)} | {values} | {string.Join(" > ", scopes)} | {exception}");
        }

        private static string Words(object? scope) => scope is IEnumerable<KeyValuePair<string, object?>> named
            ? string.Join(' ', named.Select(pair => $"{pair.Key}={pair.Value}"))
            : scope?.ToString() ?? "";
    }
}
