using System.Text;

namespace Ailink.Lark.Cards;

/// <summary>The text between those who write it and the one who shows it: what the present card must show, and how much of that nobody has seen yet. Safe for many threads.</summary>
internal sealed class StreamText(int mostPending)
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource? _room;
    private int _shown;
    private bool _closed;

    /// <summary>Adds; the task ends when there is room for more.</summary>
    /// <exception cref="InvalidOperationException">The text is closed.</exception>
    public Task AddAsync(string delta, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_closed)
                throw new InvalidOperationException("The stream has ended: nothing can be appended.");
            _text.Append(delta);
            return _text.Length - _shown <= mostPending ? Task.CompletedTask : (_room ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The text of the present card so far.</summary>
    public string Read()
    {
        lock (_lock)
            return _text.ToString();
    }

    /// <summary>So many characters of the present card have been shown.</summary>
    public void Showed(int length)
    {
        lock (_lock)
        {
            _shown = length;
            MakeRoom();
        }
    }

    /// <summary>So many characters belong to a card that is finished.</summary>
    public void Turn(int length)
    {
        lock (_lock)
        {
            _text.Remove(0, length);
            _shown = 0;
        }
    }

    /// <summary>Takes no more.</summary>
    public void Close()
    {
        lock (_lock)
            _closed = true;
    }

    /// <summary>What is there was not taken, but need not be waited for.</summary>
    public void Forgive()
    {
        lock (_lock)
        {
            _shown = _text.Length;
            MakeRoom();
        }
    }

    /// <summary>Lets everybody go who waits for room: nothing will be shown any more.</summary>
    public void Release()
    {
        Close();
        Forgive();
    }

    private void MakeRoom()
    {
        if (_text.Length - _shown > mostPending)
            return;
        _room?.TrySetResult();
        _room = null;
    }
}
