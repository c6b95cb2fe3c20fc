using System.Runtime.CompilerServices;

namespace Ailink.Samples.StreamingCard;

/// <summary>Stands for a language model: whatever is asked, it says the same, word by word.</summary>
internal sealed class FakeModel(TimeProvider clock, TimeSpan pace)
{
    public const string Says =
        """
        A card that *streams* is sent once and written on:

        1. the model gives a word,
        2. the card collects some of them,
        3. a few times a second the platform gets the whole text so far.

        So nobody waits for the end, and **nothing** is said twice.
        """;

    /// <summary>The answer, in the pieces it comes in.</summary>
    public async IAsyncEnumerable<string> AnswerAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return $"> {question}\n\n";
        foreach (var word in Says.Split(' '))
        {
            await Task.Delay(pace, clock, cancellationToken);
            yield return word + " ";
        }
    }
}
