namespace Ailink.Channel.Options;

/// <summary>Which Lark platform the host talks to: the real one, or a sandbox (section <c>Lark:Sandbox</c>).</summary>
internal sealed class SandboxHostOptions
{
    /// <summary>The section these are bound from.</summary>
    public const string Section = "Lark:Sandbox";

    /// <summary>Where the sandbox is when nothing else is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5081";

    /// <summary>Starts a sandbox inside this process, or shares one that already answers at <see cref="Url"/>. Default: true in Development, else false.</summary>
    public bool? Enabled { get; set; }

    /// <summary>
    /// The sandbox's address; it stands for every host of both brands. Default: <see cref="DefaultUrl"/> while <see cref="Enabled"/>.
    /// Set together with <see cref="Enabled"/> = false it names a sandbox that somebody else runs.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>Allows a sandbox outside Development, where anybody who reaches it signs in as anybody. Default: false.</summary>
    public bool IKnowThatAnybodyCanSignInAsAnybody { get; set; }
}
