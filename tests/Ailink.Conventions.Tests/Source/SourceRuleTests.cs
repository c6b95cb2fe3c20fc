namespace Ailink.Conventions.Tests.Source;

/// <summary>The rules about text see what they are for: each is shown a text that breaks it and one that does not.</summary>
public sealed class SourceRuleTests
{
    [Fact]
    public void A_long_file_is_seen_unless_it_is_a_migration()
    {
        var text = string.Concat(Enumerable.Repeat("// line\n", 351));
        SourceRules.Length.Complaints(new SourceFile("src/A/Long.cs", text)).ShouldHaveSingleItem().ShouldContain("351");
        SourceRules.Length.Complaints(new SourceFile("src/A/Migrations/Long.cs", text), new SourceFile("src/A/Short.css", text[8..])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Money.cs", "public sealed record Price(int Cents);")]
    [InlineData("Price.cs", "public sealed record Price(int Cents);\ninternal enum Currency { Euro }")]
    [InlineData("Price.cs", "public delegate Task<int?> Rounding(decimal amount);")]
    [InlineData("Price.cs", "internal static partial class Prices\n{\n}")]
    public void A_file_with_another_type_is_seen(string name, string text)
        => SourceRules.OneTypePerFile.Complaints(new SourceFile("src/A/" + name, text)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Price.cs", "public readonly record struct Price(int Cents)\n{\n    private sealed class Nested;\n}")]
    [InlineData("Price.Text.cs", "public readonly partial record struct Price\n{\n}")]
    [InlineData("Price.cs", "public sealed class Price;\npublic sealed class Price<T>;\nfile static class Words;")]
    [InlineData("Price{T}.cs", "public sealed class Price<T>;")]
    [InlineData("GlobalUsings.cs", "global using System.Text;")]
    public void A_file_with_its_own_type_is_not(string name, string text)
        => SourceRules.OneTypePerFile.Complaints(new SourceFile("src/A/" + name, text)).ShouldBeEmpty();

    [Fact]
    public void Void_that_is_async_is_seen()
        => SourceRules.NoAsyncVoid.Complaints(Sample("private async " + "void OnClick() { }")).ShouldHaveSingleItem().ShouldContain(":2 ");

    [Fact]
    public void Logging_past_the_generated_methods_is_seen()
        => SourceRules.GeneratedLogging.Complaints(Sample("logger.LogWarning($\"late {name}\");")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    [InlineData("// HA" + "CK")]
    public void Unfinished_work_is_seen(string line) => SourceRules.Finished.Complaints(Sample(line)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("File.ReadAllText(\"/wo" + "rk/data.json\")")]
    [InlineData("see ../sha" + "red/design")]
    [InlineData("https://api." + "nu" + "get.org/v3/index.json")]
    public void A_machine_s_folder_or_a_registry_s_host_is_seen(string line)
        => SourceRules.NoForeignPlaces.Complaints(Sample(line)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("\"/feishu/{appId}/workbench\"")]
    [InlineData("// a todolist and a hacksaw are fine, so is frame-work/s")]
    public void Ordinary_words_are_not(string line)
    {
        SourceRules.NoForeignPlaces.Complaints(Sample(line)).ShouldBeEmpty();
        SourceRules.Finished.Complaints(Sample(line)).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_as_namespace_is_seen()
        => SourceRules.NamespacesOfThePackages.Complaints(Sample("namespace Ailink.Support.Groups;")).ShouldHaveSingleItem();

    private static SourceFile Sample(string line) => new("src/Ailink.Support/Sample.cs", "// A sample.\n" + line + "\n");
}
