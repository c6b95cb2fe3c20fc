namespace Ailink.Support;

/// <summary>Something that waits to be written.</summary>
internal abstract class WriteItem
{
    /// <summary>Writes, inside a savepoint of its own. What it throws makes this item fail, and no other.</summary>
    public abstract void Run(WriteScope scope);

    /// <summary>The caller no longer wants it; asked once, before it runs.</summary>
    public abstract bool IsWithdrawn { get; }

    public abstract void Succeed();

    public abstract void Fail(Exception exception);
}
