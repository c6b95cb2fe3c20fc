namespace Ailink.Support;

/// <summary>What became of a mention's notice.</summary>
internal enum NoticeState
{
    /// <summary>Waits for an attempt, or is part of the one its row names.</summary>
    Pending,

    /// <summary>Was on a card the platform took.</summary>
    Done,

    /// <summary>Was read, recalled or edited away before.</summary>
    Dropped,
}
