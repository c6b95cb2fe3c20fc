namespace Ailink.Support;

/// <summary>What became of one try of an attempt.</summary>
public abstract record AttemptOutcome
{
    private protected AttemptOutcome()
    {
    }
}
