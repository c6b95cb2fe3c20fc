namespace Ailink.Channel.Words;

/// <summary>
/// One text of the web app in its three languages. The three stand side by side, so none can be forgotten,
/// and a test holds their placeholders against each other.
/// </summary>
/// <param name="Key">Stable name; scripts look texts up by it.</param>
/// <param name="En">English. <c>one|many</c> where the number in <c>{0}</c> decides.</param>
/// <param name="Zh">Simplified Chinese.</param>
/// <param name="Ja">Japanese.</param>
public sealed record Word(string Key, string En, string Zh, string Ja)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language.Code switch
    {
        "zh" => Zh,
        "ja" => Ja,
        _ => En,
    };
}
