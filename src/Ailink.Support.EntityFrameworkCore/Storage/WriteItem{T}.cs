namespace Ailink.Support;

internal sealed class WriteItem<T>(Func<WriteScope, T> work, CancellationToken cancellationToken) : WriteItem
{
    // Answers run elsewhere: the writer writes.
    private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;

    public Task<T> Task => _answered.Task;

    public override bool IsWithdrawn => cancellationToken.IsCancellationRequested && _answered.TrySetCanceled(cancellationToken);

    public override void Run(WriteScope scope) => _answer = work(scope);

    public override void Succeed() => _answered.TrySetResult(_answer!);

    public override void Fail(Exception exception) => _answered.TrySetException(exception);
}
