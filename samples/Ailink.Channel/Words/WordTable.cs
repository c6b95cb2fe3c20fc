using System.Reflection;

namespace Ailink.Channel.Words;

/// <summary>Every text of the web app, for the tests that hold them together and for the scripts that need some of them.</summary>
internal static class WordTable
{
    private static readonly Type[] Chapters =
    [
        typeof(FrameWords), typeof(ChatWords), typeof(ComposerWords), typeof(MemberWords), typeof(RefusalWords), typeof(LoginWords), typeof(WorkbenchWords), typeof(ProblemWords),
    ];

    internal static readonly IReadOnlyList<Word> All =
    [
        .. Chapters.SelectMany(Of),
        .. Problems.All.SelectMany(problem => new[] { problem.Title, problem.What, problem.WhatToDo }),
    ];

    /// <summary>The texts that the chat's scripts say, by key.</summary>
    internal static IReadOnlyDictionary<string, string> ForScripts(Language language) =>
        new[] { typeof(ChatWords), typeof(ComposerWords), typeof(MemberWords), typeof(RefusalWords), typeof(FrameWords) }
            .SelectMany(Of).ToDictionary(word => word.Key, word => word.In(language));

    private static IEnumerable<Word> Of(Type chapter) =>
        chapter.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => field.GetValue(null)).OfType<Word>();
}
