namespace Ailink.Lark.Tests.Events.Records;

/// <summary>Each event as the vendor's page has it, shortened. What no log may hold says <c>hush</c>.</summary>
internal static class Samples
{
    public const string Hushed = "hush";

    private const string Ids = """{"union_id":"on_1","user_id":"u7","open_id":"ou_1"}""";
    private const string Chat = $$"""  "chat_id":"oc_1","operator_id":{{Ids}},"external":true,"operator_tenant_key":"t-1"  """;
    private const string Named = """  "name":"Team","i18n_names":{"zh_cn":"队","en_us":"Team","ja_jp":"チーム"}  """;
    private const string Users = $$"""  "users":[{"name":"Tom","tenant_key":"t-2","user_id":{{Ids}} }]  """;
    private const string Version = """  "app_id":"cli_2","version":"1.0.1","version_id":"oav_1","app_name":"App","status":3,"create_time":"1763800000","scopes":[],"i18n":[{}]  """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["im.message.receive_v1"] = $$"""
            {"sender":{"sender_id":{{Ids}},"sender_type":"user","tenant_key":"t-1"},"message":{"message_id":"om_1","root_id":"om_2","parent_id":"om_2","create_time":"1763800000100","chat_id":"oc_1",
             "chat_type":"group","message_type":"text","content":"{\"text\":\"hush @_user_1\"}","mentions":[{"key":"@_user_1","id":{{Ids}},"mentioned_type":"bot","name":"Helper","tenant_key":"t-1"}] } }
            """,
        ["im.message.message_read_v1"] = $$"""{"reader":{"reader_id":{{Ids}},"read_time":"1763800000100","tenant_key":"t-1"},"message_id_list":["om_1","om_2"]}""",
        ["im.message.recalled_v1"] = """{"message_id":"om_1","chat_id":"oc_1","recall_time":"1763800000100","recall_type":"group_owner"}""",
        ["im.message.reaction.created_v1"] = $$"""{"message_id":"om_1","reaction_type":{"emoji_type":"SMILE"},"operator_type":"user","user_id":{{Ids}},"action_time":"1763800000100"}""",
        ["im.message.reaction.deleted_v1"] = """{"message_id":"om_1","reaction_type":{"emoji_type":"SMILE"},"operator_type":"app","app_id":"cli_2","action_time":"1763800000100"}""",
        ["im.chat.member.bot.added_v1"] = $$"""{ {{Chat}},{{Named}} }""",
        ["im.chat.member.bot.deleted_v1"] = $$"""{ {{Chat}},{{Named}} }""",
        ["im.chat.member.user.added_v1"] = $$"""{ {{Chat}},{{Users}},{{Named}} }""",
        ["im.chat.member.user.deleted_v1"] = $$"""{ {{Chat}},{{Users}},{{Named}} }""",
        ["im.chat.member.user.withdrawn_v1"] = $$"""{ {{Chat}},{{Users}},{{Named}} }""",
        ["im.chat.disbanded_v1"] = $$"""{ {{Chat}},{{Named}} }""",
        ["im.chat.updated_v1"] = $$"""
            { {{Chat}},"after_change":{ {{Named}},"avatar":"key","description":"for work","add_member_permission":"unknown","share_card_permission":"allowed","at_all_permission":"only_owner",
             "edit_permission":"new_word","membership_approval":"approval_required","join_message_visibility":"not_anyone","leave_message_visibility":"all_members","moderation_permission":"moderator_list",
             "owner_id":{{Ids}},"restricted_mode_setting":{"status":true,"screenshot_has_permission_setting":"all_members","download_has_permission_setting":"not_anyone","message_has_permission_setting":"not_anyone"},
             "group_message_type":"thread"},"before_change":{"name":"Old","share_card_permission":"unknown","group_message_type":"chat"},
             "moderator_list":{"added_member_list":[{"tenant_key":"t-1","user_id":{{Ids}} }],"removed_member_list":[]} }
            """,
        ["im.chat.access_event.bot_p2p_chat_entered_v1"] = $$"""{"chat_id":"oc_1","operator_id":{{Ids}},"last_message_id":"om_1","last_message_create_time":"1763800000100"}""",
        ["p2p_chat_create"] = """{"type":"p2p_chat_create","app_id":"cli_1","tenant_key":"t-1","chat_id":"oc_1","operator":{"open_id":"ou_1","user_id":"u7"},"user":{"name":"Tom","open_id":"ou_2","user_id":"u8"}}""",
        ["application.bot.menu_v6"] = $$"""{"operator":{"operator_name":"Tom","operator_id":{{Ids}} },"event_key":"help","timestamp":1763800000}""",
        ["contact.user.updated_v3"] = """
            {"object":{"open_id":"ou_1","union_id":"on_1","user_id":"u7","name":"Tom","en_name":"Tom","nickname":"T","email":"a@b.c","enterprise_email":"d@e.f","job_title":"Cook","mobile":"1","gender":1,
             "avatar":{"avatar_72":"https://a","avatar_240":"https://b"},"status":{"is_frozen":true,"is_activated":true},"department_ids":["od-1"],"leader_user_id":"ou_9","city":"Rome","country":"IT",
             "work_station":"1","join_time":1615381702,"employee_no":"7","custom_attrs":[{"type":"TEXT","value":{"text":"x"}}]},"old_object":{"job_title":"Waiter","custom_attrs":[]}}
            """,
        ["contact.user.deleted_v3"] = """{"object":{"open_id":"ou_1","name":"Tom"},"old_object":{"department_ids":["od-1","0"],"open_id":"ou_1"}}""",
        ["auth.user_access_token.revoked_v4"] = """{"revoke_token_type":"user_access_token refresh_token","revoke_reason":"Revoked by user","open_id":"ou_1","union_id":"on_1","user_id":"u7"}""",
        ["application.application.app_version.publish_apply_v6"] = $$"""{"operator_id":{{Ids}},"online_version":{ {{Version}} },"under_audit_version":{ {{Version}} },"app_status":1}""",
        ["application.application.app_version.publish_revoke_v6"] = $$"""{"operator_id":{{Ids}},"creator_id":{{Ids}},"app_id":"cli_2","version_id":"oav_1"}""",
        ["application.application.app_version.audit_v6"] = $$"""{"operator_id":{{Ids}},"version_id":"oav_1","creator_id":{{Ids}},"app_id":"cli_2","operation":"audited","remark":"fine","audit_source":"administrator"}""",
        ["application.application.visibility.added_v6"] = """{"source":1,"users":[{"user_id":{"open_id":"ou_1","union_id":"on_1"}}]}""",
        ["app_ticket"] = """{"type":"app_ticket","app_id":"cli_1","app_ticket":"hush"}""",
        ["app_open"] = """{"type":"app_open","app_id":"cli_1","tenant_key":"t-1","applicants":[{"open_id":"ou_1"}],"installer":{"open_id":"ou_2"}}""",
        ["app_status_change"] = """{"type":"app_status_change","app_id":"cli_1","tenant_key":"t-1","status":"start_by_tenant","operator":{"open_id":"ou_1","union_id":"on_1"}}""",
        ["app_uninstalled"] = """{"type":"app_uninstalled","app_id":"cli_1","tenant_key":"t-1"}""",
        ["card.action.trigger"] = """
            {"operator":{"tenant_key":"t-1","open_id":"ou_1"},"token":"c-hush","action":{"value":{"a":"hush"},"tag":"button","name":"b","form_value":{"text":"hush"},"input_value":"hush","option":"hush",
             "options":["hush"],"timezone":"Asia/Shanghai"},"host":"im_message","context":{"url":"https://hush.test","preview_token":"hush","open_message_id":"om_1","open_chat_id":"oc_1"}}
            """,
        ["url.preview.get"] = """{"host":"im_message","context":{"url":"https://hush.test","preview_token":"hush"}}""",
    };
}
