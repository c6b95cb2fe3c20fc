namespace Ailink.Support;

/// <summary>A process that may die at any step. What runs in it then never goes on; what it has sent is on its way.</summary>
internal sealed class SimulatedProcess(Random random, SimulationProfile profile)
{
    public bool Dead { get; private set; }

    public bool Calm { get; set; }

    public void Kill() => Dead = true;

    /// <summary>Goes on, or never does.</summary>
    public Task StepAsync()
    {
        if (!Dead && !Calm && random.NextDouble() < profile.Crash) Dead = true;
        return Dead ? new TaskCompletionSource().Task : Task.CompletedTask;
    }
}
