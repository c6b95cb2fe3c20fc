namespace Ailink.Lark.Sandbox;

/// <summary>Where we know a rule of the platform from.</summary>
internal enum RuleSource
{
    /// <summary>The vendor's documentation.</summary>
    Docs,

    /// <summary>What the vendor's own clients do or expect.</summary>
    OfficialClient,

    /// <summary>What users of the platform recorded.</summary>
    FieldReport,

    /// <summary>Our best guess: check it against a real tenant before you rely on it.</summary>
    Assumption,
}
