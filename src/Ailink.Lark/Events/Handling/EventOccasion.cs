namespace Ailink.Lark.Events;

/// <summary>What all handlers of one event are given, before it is typed for each.</summary>
internal sealed record EventOccasion(LarkEvent Event, LarkEventHeader Header, ILarkClient Client, IServiceProvider Services, int Delivery);
