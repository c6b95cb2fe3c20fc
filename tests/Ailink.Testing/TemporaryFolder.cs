namespace Ailink.Testing;

/// <summary>A folder of one test, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates it under the machine's temporary folder.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("ailink-test-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>A path inside it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes it with all it holds; what another process still has open stays for the machine to clean up.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A killed child process may hold a file a moment longer than the test.
        }
    }
}
