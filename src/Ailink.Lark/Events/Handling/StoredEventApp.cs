namespace Ailink.Lark.Events;

/// <summary>What the store knew of an app, and what was made of it; nothing if it knew none.</summary>
internal sealed class StoredEventApp(LarkCredentials? credentials, LarkOptions settings, LarkEventApp? app)
{
    public LarkEventApp? App { get; } = app;

    public LarkOptions Settings { get; } = settings;

    /// <summary>Whether the store still says what made it so: then what was derived from the keys is kept.</summary>
    public bool IsStill(LarkCredentials found, LarkOptions now) => credentials is not null && ReferenceEquals(Settings, now) && credentials.EncryptKey == found.EncryptKey
        && credentials.VerificationToken == found.VerificationToken && credentials.StoreApp == found.StoreApp;
}
