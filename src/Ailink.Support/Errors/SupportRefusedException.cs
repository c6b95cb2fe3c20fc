namespace Ailink.Support;

/// <summary>A refusal that its caller said could not happen, by calling <see cref="SupportResult{T}.Require"/>.</summary>
public sealed class SupportRefusedException : Exception
{
    /// <summary>Wraps a refusal.</summary>
    /// <param name="error">The refusal.</param>
    public SupportRefusedException(SupportError error)
        : base($"{error?.Code}: {error?.Text} ({error?.What}) {error?.WhatToDo}")
        => Error = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>The refusal.</summary>
    public SupportError Error { get; }
}
