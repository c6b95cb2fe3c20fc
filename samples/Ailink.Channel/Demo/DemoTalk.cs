namespace Ailink.Channel.Demo;

/// <summary>A few days of a retailer's main group: what such a channel is really used for.</summary>
internal static class DemoTalk
{
    /// <summary>Acme's main group.</summary>
    public static readonly IReadOnlyList<DemoLine> Acme =
    [
        new(76.4, "tam", "Good morning everyone. I'm Li Wei, your account manager. @{engineer1} and @{engineer2} are the engineers who know your setup. Write here whenever something is unclear; you don't need to know whom to ask."),
        new(76.1, "Alice Chen", "Thank you. @{Bob Li} runs the web shop and @{Carol Wu} the data platform, they'll be here most days."),
        new(75.9, "Bob Li", "Hello all. We have the autumn sale on Thursday from 10:00, last year the checkout was slow for the first twenty minutes. I'd like to avoid that."),
        new(75.2, "engineer1", "Welcome, Bob. What peak do you expect, in orders per minute? And is the checkout still on the same three instances as last year?"),
        new(75.0, "Bob Li", "About 1,800 per minute in the first half hour, after that 600. Still three instances, 8 cores each, behind one load balancer.", 1),
        new(74.1, "engineer1", "I looked at last year's graphs. The instances were fine, the connection pool of the order database was full: 100 connections, all busy from 10:02 to 10:19. Raise it to 400 on Wednesday evening and add one read replica for the stock lookups."),
        new(73.8, "Bob Li", "That fits what we saw. Does changing the pool size need a restart?"),
        new(73.6, "engineer1", "No restart, but existing connections keep the old limit until they are recycled. That takes about ten minutes."),
        new(53.3, "Carol Wu", "Different topic: our nightly export to the warehouse took 5 h instead of 2 h tonight. Nothing changed on our side. The log has many lines like\n\n```\nWARN  retry 3/10  PUT orders-2026/part-00417.parquet  503 SlowDown\n```"),
        new(52.7, "engineer2", "Good catch, that is throttling on the bucket. All your parts begin with the same prefix, so they land on one partition. @{Carol Wu} could you put the hour before the part number, for example `orders-2026/07/part-00417.parquet`?"),
        new(52.2, "Carol Wu", "I can do that today. Old files can stay where they are?"),
        new(52.1, "engineer2", "Yes, only new writes matter."),
        new(50.5, "tam", "Friendly reminder: on Sunday between 02:00 and 04:00 UTC we replace network equipment in your region. You may see a few seconds of packet loss, nothing more. The notice is also in the console."),
        new(49.9, "Alice Chen", "Noted. No releases planned that night."),
        new(30.4, "Carol Wu", "Export finished in 1 h 50 with the new prefix. Thank you @{engineer2}"),
        new(30.2, "engineer2", "Great. If you ever go above 20 writers at once, tell me first and we'll look at it together."),
        new(28.6, "Bob Li", "Pool is at 400 now and the replica is in sync. @{engineer1} could you look once over it before tomorrow?"),
        new(27.9, "engineer1", "Looked: pool 400, replica lag 0.2 s, health checks green. One thing: the alert on replica lag is at 300 s, I'd set it to 30 s for tomorrow.", 1),
        new(27.5, "Bob Li", "Done."),
        new(9.6, "tam", "The sale starts in half an hour. Chen Yu and I watch the dashboards until noon. If anything looks odd, write here, or call the hotline from the console for an emergency."),
        new(8.8, "Bob Li", "First ten minutes: 1,950 orders per minute, checkout p95 at 420 ms. Last year it was 6 s."),
        new(8.7, "Alice Chen", "Our best start ever. Thank you all!"),
        new(8.6, "engineer1", "Pool peaked at 212 of 400, the replica never more than 0.4 s behind. You have room."),
        new(3.1, "Alice Chen", "@{tam} for the steering group on Friday: could you send me the availability of the last quarter as one figure with the two incidents explained?"),
        new(2.4, "tam", "Of course, @{Alice Chen}. You'll have it by tomorrow noon: 99.982 %, with a page on each of the two incidents."),
    ];

    /// <summary>Globex's main group.</summary>
    public static readonly IReadOnlyList<DemoLine> Globex =
    [
        new(29.5, "tam", "Welcome, @{Dora Novak}. This is the main group of Globex Energy. Your colleagues can join by a link that I make for you."),
        new(29.1, "Dora Novak", "Thank you. We begin the migration of the metering data in two weeks, I'll come back with questions then."),
        new(28.8, "tam", "Good. Tell me a few days before and I'll have an engineer at hand for the first night."),
    ];
}
