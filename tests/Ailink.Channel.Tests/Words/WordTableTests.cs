using System.Text.RegularExpressions;
using Ailink.Channel.Words;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Words;

public sealed partial class WordTableTests
{
    [Fact]
    public void Every_key_stands_for_one_text() => WordTable.All.Select(word => word.Key).ShouldBeUnique();

    [Fact]
    public void Every_text_is_there_in_three_languages_with_the_same_places()
    {
        foreach (var word in WordTable.All)
        {
            new[] { word.En, word.Zh, word.Ja }.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text), word.Key);
            Places(word.Zh).ShouldBe(Places(word.En), word.Key);
            Places(word.Ja).ShouldBe(Places(word.En), word.Key);
        }
    }

    [Fact]
    public void No_text_shouts() =>
        WordTable.All.SelectMany(word => new[] { word.En, word.Zh, word.Ja }).ShouldAllBe(text => !text.Contains('!') && !text.Contains('！'));

    [Fact]
    public void Every_word_that_a_script_says_is_in_the_table()
    {
        var keys = WordTable.ForScripts(Language.English).Keys.ToHashSet();
        var said = Repository.Files
            .Where(file => file.StartsWith("samples/Ailink.Channel/wwwroot/js/", StringComparison.Ordinal))
            .SelectMany(file => SaidKey().Matches(File.ReadAllText(Repository.PathOf(file))))
            .Select(match => match.Groups["key"].Value)
            .ToList();
        said.ShouldNotBeEmpty();
        said.Except(keys).ShouldBeEmpty();
    }

    [Fact]
    public void Every_error_page_has_a_code_of_its_own() => Problems.All.Select(problem => problem.Code).ShouldBeUnique();

    [Fact]
    public void A_code_without_a_page_gets_the_page_of_its_status()
    {
        Problems.Find("SOMETHING_NEW", 404).Code.ShouldBe("NOT_FOUND");
        Problems.Find("SOMETHING_NEW", 418).Code.ShouldBe("BAD_REQUEST");
        Problems.Find("SOMETHING_NEW", 500).Code.ShouldBe("SERVER_ERROR");
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:say|count)\('(?<key>[a-z_.]+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaidKey();
}
