using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>The channel one is signed in to.</summary>
/// <param name="AppId">The app.</param>
/// <param name="State">How far the channel has come.</param>
/// <param name="OrganisationName">The customer's organisation.</param>
internal sealed record MeChannel(string AppId, ChannelState State, string OrganisationName);
