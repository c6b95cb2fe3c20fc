namespace Ailink.EventReceiver;

/// <summary>The place where this program says where it is and goes no further.</summary>
internal sealed class Stop(string place)
{
    public Task AtAsync(string here)
    {
        if (here != place)
            return Task.CompletedTask;
        Console.WriteLine("stopped before " + here);
        return new TaskCompletionSource().Task;
    }
}
