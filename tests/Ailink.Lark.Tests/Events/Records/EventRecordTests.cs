using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Records;

/// <summary>What the vendor's pages show stands in the records.</summary>
public sealed class EventRecordTests
{
    private static readonly EventActor Somebody = new() { OpenId = new("ou_1"), UserId = new("u7"), UnionId = new("on_1") };
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_100);

    [Fact]
    public void Messages_are_read_recalled_and_reacted_to()
    {
        var read = Of<MessageRead>("im.message.message_read_v1");
        read.MessageIds.ShouldBe([new("om_1"), new("om_2")]);
        (read.Reader, read.ReadAt).ShouldBe((Somebody with { TenantKey = new("t-1") }, At));
        Of<MessageRecalled>("im.message.recalled_v1").ShouldBe(new() { MessageId = new("om_1"), Chat = new("oc_1"), RecalledAt = At, By = Recaller.GroupOwner });
        Of<ReactionCreated>("im.message.reaction.created_v1").ShouldBe(new() { MessageId = new("om_1"), Emoji = "SMILE", Operator = Somebody with { Kind = SenderKind.User }, At = At });
        Of<ReactionDeleted>("im.message.reaction.deleted_v1").ShouldBe(new() { MessageId = new("om_1"), Emoji = "SMILE", Operator = new() { Kind = SenderKind.App }, App = new("cli_2"), At = At });
    }

    [Theory]
    [InlineData("im.chat.member.bot.added_v1", typeof(BotAddedToChat))]
    [InlineData("im.chat.member.bot.deleted_v1", typeof(BotRemovedFromChat))]
    [InlineData("im.chat.member.user.added_v1", typeof(MembersAdded))]
    [InlineData("im.chat.member.user.deleted_v1", typeof(MembersRemoved))]
    [InlineData("im.chat.disbanded_v1", typeof(ChatDisbanded))]
    [InlineData("im.chat.updated_v1", typeof(ChatUpdated))]
    public void What_happens_to_a_group_says_where_and_who(string type, Type record)
    {
        var told = Of<ChatEvent>(type);

        told.ShouldBeOfType(record);
        (told.Chat, told.Operator, told.External, told.Name).ShouldBe((new ChatId("oc_1"), Somebody with { TenantKey = new("t-1") }, true, "Team"));
        told.Names.ShouldBe(new() { Chinese = "队", English = "Team", Japanese = "チーム" });
    }

    [Fact]
    public void Who_left_was_removed_or_never_wanted_can_be_told_apart()
    {
        const string Body = """{"operator_id":{"open_id":"ou_1"},"users":[{"name":"Tom","tenant_key":"t-2","user_id":{"open_id":"ou_2"}}]}""";

        var removed = Told.Event<MembersRemoved>("im.chat.member.user.deleted_v1", Body);
        removed.How.ShouldBe(MemberRemoval.Removed);
        removed.Users.ShouldBe([new() { OpenId = new("ou_2"), Name = "Tom", TenantKey = new("t-2") }]);
        Of<MembersRemoved>("im.chat.member.user.deleted_v1").How.ShouldBe(MemberRemoval.Left);
        Of<MembersRemoved>("im.chat.member.user.withdrawn_v1").How.ShouldBe(MemberRemoval.Withdrawn);
        Of<MembersAdded>("im.chat.member.user.added_v1").Users.ShouldBe([Somebody with { Name = "Tom", TenantKey = new("t-2") }]);
    }

    [Fact]
    public void A_changed_group_says_what_it_was_and_is()
    {
        var changed = Of<ChatUpdated>("im.chat.updated_v1");

        changed.ShouldSatisfyAllConditions(
            () => changed.Before.Name.ShouldBe("Old"),
            () => changed.Before.Settings.ShouldBe(new() { Threads = false }),
            () => changed.After.Description.ShouldBe("for work"),
            () => changed.After.Owner.ShouldBe(Somebody),
            () => changed.After.Settings.ShouldBe(new()
            {
                Shareable = true, Threads = true, MentionAll = ChatRight.Owner, Edit = new("new_word"), Approval = ChatApproval.Required, JoinNotices = ChatRight.Nobody,
                LeaveNotices = ChatRight.Everybody, Speak = ChatRight.Moderators,
            }),
            () => changed.After.Restriction.ShouldBe(new() { Enabled = true, Screenshots = ChatRight.Everybody, Downloads = ChatRight.Nobody, Copies = ChatRight.Nobody }),
            () => changed.SpeakersAdded.ShouldBe([Somebody with { TenantKey = new("t-1") }]),
            () => changed.SpeakersRemoved.ShouldBeEmpty());
    }

    [Fact]
    public void Who_turns_to_the_bot_is_told()
    {
        Of<BotChatEntered>("im.chat.access_event.bot_p2p_chat_entered_v1").ShouldBe(new() { Chat = new("oc_1"), Operator = Somebody, LastMessage = new("om_1"), LastMessageAt = At });
        Of<BotChatCreated>("p2p_chat_create").ShouldBe(new()
        {
            Chat = new("oc_1"), Operator = new() { OpenId = new("ou_1"), UserId = new("u7") }, User = new() { OpenId = new("ou_2"), UserId = new("u8"), Name = "Tom" },
        });
        Of<BotMenuPressed>("application.bot.menu_v6").ShouldBe(new() { Key = "help", Operator = Somebody with { Name = "Tom" }, At = DateTimeOffset.FromUnixTimeSeconds(1_763_800_000) });
    }

    [Fact]
    public void People_change_and_leave()
    {
        var updated = Of<UserUpdated>("contact.user.updated_v3");
        updated.ShouldSatisfyAllConditions(
            () => (updated.User with { DepartmentIds = [] }).ShouldBe(new()
            {
                OpenId = new("ou_1"), UnionId = new("on_1"), UserId = new("u7"), Name = "Tom", EnName = "Tom", Nickname = "T", Email = "a@b.c", EnterpriseEmail = "d@e.f", JobTitle = "Cook", Mobile = "1",
                Avatar = new() { Small = "https://a", Medium = "https://b" }, Status = new() { IsFrozen = true, IsActivated = true }, LeaderUserId = new("ou_9"), City = "Rome", Country = "IT",
                WorkStation = "1", JoinedAt = DateTimeOffset.FromUnixTimeSeconds(1_615_381_702), EmployeeNo = "7", DepartmentIds = [],
            }),
            () => updated.User.DepartmentIds.ShouldBe(["od-1"]),
            () => updated.Changed.ShouldBe(["job_title", "custom_attrs"]),
            () => updated.Before.JobTitle.ShouldBe("Waiter"));

        var deleted = Of<UserDeleted>("contact.user.deleted_v3");
        (deleted.User.OpenId, deleted.User.Name).ShouldBe((new OpenId("ou_1"), "Tom"));
        deleted.DepartmentIds.ShouldBe(["od-1", "0"]);
        Of<UserTokenRevoked>("auth.user_access_token.revoked_v4").ShouldBe(new() { User = Somebody, AccessRevoked = true, RefreshRevoked = true, Reason = "Revoked by user" });
    }

    [Fact]
    public void Versions_of_apps_are_submitted_taken_back_and_reviewed()
    {
        var submitted = Of<AppVersionSubmitted>("application.application.app_version.publish_apply_v6");
        (submitted.Operator, submitted.Status, submitted.Submitted!.VersionId, submitted.Online!.Version).ShouldBe((Somebody, LarkApplicationStatus.Enabled, "oav_1", "1.0.1"));
        Of<AppVersionWithdrawn>("application.application.app_version.publish_revoke_v6").ShouldBe(new() { App = new("cli_2"), VersionId = "oav_1", Operator = Somebody, Creator = Somebody });
        var reviewed = Of<AppVersionReviewed>("application.application.app_version.audit_v6");
        reviewed.ShouldBe(new() { App = new("cli_2"), VersionId = "oav_1", Operator = Somebody, Creator = Somebody, Operation = "audited", Remark = "fine", Source = "administrator" });
        (reviewed.Approved, (reviewed with { Operation = "reject" }).Approved).ShouldBe((true, false));
    }

    [Fact]
    public void Store_apps_are_installed_switched_and_removed()
    {
        Of<AppVisibilityAdded>("application.application.visibility.added_v6").Users.ShouldBe([Somebody with { UserId = null }]);
        Told.Event<AppVisibilityAdded>("application.application.visibility.added_v6", """{"user_id":{"open_id":"ou_1"}}""").Users.ShouldBe([new() { OpenId = new("ou_1") }]);
        Of<AppTicketIssued>("app_ticket").ShouldBe(new() { App = new("cli_1"), Ticket = new("hush") });
        var opened = Of<AppFirstEnabled>("app_open");
        opened.Applicants.ShouldBe([new() { OpenId = new("ou_1") }]);
        (opened.App, opened.Installer, opened.Employee).ShouldBe((new AppId("cli_1"), new EventActor { OpenId = new("ou_2") }, null));
        Of<AppStatusChanged>("app_status_change").ShouldBe(new() { App = new("cli_1"), Status = AppSwitch.StartedByTenant, Operator = new() { OpenId = new("ou_1"), UnionId = new("on_1") } });
        Of<AppUninstalled>("app_uninstalled").ShouldBe(new() { App = new("cli_1") });
    }

    [Fact]
    public void What_nobody_knows_comes_as_it_is_without_the_envelope()
    {
        var unknown = Told.Event<UnknownEvent>("a.b_v9", """{ "a": [1, "😀"] }""");

        unknown.EventType.ShouldBe("a.b_v9");
        System.Text.Encoding.UTF8.GetString(unknown.Json.Span).ShouldBe("""{ "a": [1, "😀"] }""");
        unknown.Body.GetProperty("a")[1].GetString().ShouldBe("😀");
        unknown.ShouldBe(Told.Event<UnknownEvent>("a.b_v9", """{ "a": [1, "😀"] }"""));
        unknown.ShouldNotBe(Told.Event<UnknownEvent>("a.b_v9", "{}"));
    }

    private static T Of<T>(string type) where T : LarkEvent => Told.Read(Told.Envelope(type, Samples.All[type])).ShouldBeAssignableTo<T>()!;
}
