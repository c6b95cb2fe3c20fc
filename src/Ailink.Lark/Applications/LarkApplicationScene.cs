namespace Ailink.Lark;

/// <summary>Whose app it is. The platform may add values.</summary>
public enum LarkApplicationScene
{
    /// <summary>A custom app, of one tenant.</summary>
    Custom = 0,

    /// <summary>A store app.</summary>
    Store = 1,

    /// <summary>A store app of a person.</summary>
    PersonalStore = 2,

    /// <summary>The platform does not say.</summary>
    Unknown = 3,
}
