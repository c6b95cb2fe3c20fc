using System.Globalization;
using System.Text.RegularExpressions;
using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>Writes a talk into a group as if it had happened, and has everybody read it: a fresh start notifies nobody.</summary>
internal static partial class DemoTelling
{
    /// <summary>Writes it once; a second time every line is known already.</summary>
    public static async Task TellAsync(DemoPast past, DemoGroup group, IReadOnlyList<DemoLine> talk, CancellationToken cancellationToken)
    {
        var now = past.Clock.Now;
        var messages = past.Get<ISupportMessages>();
        var told = new List<MessageId>();
        foreach (var line in talk)
        {
            past.Clock.Now = now - TimeSpan.FromHours(line.HoursAgo);
            var text = Mention().Replace(line.Text, match => $"@[{group.People[match.Groups["who"].Value].Id}]");
            var command = new PostMessage(
                group.Group,
                string.Create(CultureInfo.InvariantCulture, $"demo-{told.Count:000}"),
                text,
                [.. Mention().Matches(line.Text).Select(match => group.People[match.Groups["who"].Value].Id)],
                ReplyTo: line.AnswersLineBefore > 0 ? told[^line.AnswersLineBefore] : null);
            told.Add((await messages.PostAsync(command, group.ActorOf(line.Author), cancellationToken)).Require().Id);
        }

        past.Clock.Now = now;
        foreach (var name in group.People.Keys) await ReadAllAsync(past.Get<ISupportGroups>(), group.Group, group.ActorOf(name), cancellationToken);
    }

    private static async Task ReadAllAsync(ISupportGroups groups, GroupId group, Actor reader, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(group, reader, cancellationToken) is { } seen)
            (await groups.MarkReadAsync(group, seen.LastSequence, reader, cancellationToken)).Require();
    }

    [GeneratedRegex(@"@\{(?<who>[^}]+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
