using System.Reflection;

namespace Ailink.Lark.Sandbox;

/// <summary>Every rule, read off the classes that hold them, so that none can be forgotten.</summary>
internal static class RuleBook
{
    private static readonly Type[] Chapters =
    [
        typeof(GatewayRules), typeof(AuthRules), typeof(SignInRules), typeof(ApplicationRules), typeof(AppConfigRules), typeof(BadgeRules),
        typeof(ContactRules), typeof(ChatRules), typeof(ChatPartRules), typeof(EventRules), typeof(CallbackRules),
        typeof(MessageRules), typeof(CardRules), typeof(CardKitRules),
        typeof(ReactionRules), typeof(PinRules), typeof(ForwardRules), typeof(BuzzRules),
        typeof(PreviewRules), typeof(ConnectionRules), typeof(FileRules), typeof(GroupBotRules), typeof(BatchRules), typeof(EphemeralRules),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Chapters.SelectMany(chapter => chapter.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<Rule>(),
    ];
}
