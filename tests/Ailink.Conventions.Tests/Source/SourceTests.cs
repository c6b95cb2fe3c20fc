namespace Ailink.Conventions.Tests.Source;

/// <summary>What the text of the repository must look like, in a clone and in a source archive alike.</summary>
public sealed class SourceTests
{
    [Fact]
    public void The_repository_was_found() => SourceFile.All.Count.ShouldBeGreaterThan(50);

    [Fact]
    public void No_file_is_longer_than_350_lines() => SourceRules.Length.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it() => SourceRules.OneTypePerFile.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void Nothing_says_async_void() => SourceRules.NoAsyncVoid.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void Logging_goes_through_generated_methods() => SourceRules.GeneratedLogging.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() => SourceRules.Finished.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_machine_s_folder_or_a_registry_s_host()
        => SourceRules.NoForeignPlaces.Complaints(SourceFile.All).ShouldBeEmpty();

    [Fact]
    public void Libraries_open_only_the_seven_namespaces() => SourceRules.NamespacesOfThePackages.Complaints(SourceFile.All).ShouldBeEmpty();
}
