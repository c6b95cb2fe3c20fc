namespace Ailink.Support;

/// <summary>Says that there is something to fetch. Never the truth itself: readers fetch by number, so a lost or merged signal loses nothing.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Group">The group, if it is about one.</param>
/// <param name="Person">The person, if it is about exactly one; null after signals about several were merged.</param>
/// <param name="Number">The highest number of the group's counter among the merged signals; zero where none applies.</param>
public sealed record LiveSignal(LiveKind Kind, GroupId? Group = null, PersonId? Person = null, long Number = 0);
