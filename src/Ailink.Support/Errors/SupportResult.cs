using System.Diagnostics.CodeAnalysis;

namespace Ailink.Support;

/// <summary>An answer or a refusal. Refusals are values because they are expected; a broken store throws.</summary>
/// <typeparam name="T">The answer.</typeparam>
public readonly struct SupportResult<T>
{
    private SupportResult(T? value, SupportError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>The answer, when it succeeded.</summary>
    public T? Value { get; }

    /// <summary>The refusal, when it did not.</summary>
    public SupportError? Error { get; }

    /// <summary>The answer, for callers who know that there is one.</summary>
    /// <returns>The answer.</returns>
    /// <exception cref="SupportRefusedException">It was refused.</exception>
    public T Require() => Error is null ? Value! : throw new SupportRefusedException(Error);

    /// <summary>An answer.</summary>
    /// <param name="value">The answer.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "SupportResult.Of is the named form.")]
    public static implicit operator SupportResult<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    /// <param name="error">The refusal.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "SupportResult.Of is the named form.")]
    public static implicit operator SupportResult<T>(SupportError error) => new(default, error ?? throw new ArgumentNullException(nameof(error)));

    /// <summary>Wraps an answer whose type is an interface, for which C# allows no implicit conversion.</summary>
    /// <param name="value">The answer.</param>
    /// <returns>The result.</returns>
    [SuppressMessage("Design", "CA1000", Justification = "The type is written once, at the return.")]
    public static SupportResult<T> Of(T value) => new(value, null);
}
