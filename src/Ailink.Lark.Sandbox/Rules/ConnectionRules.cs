using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>The long connection: its endpoint, handshake and frames.</summary>
internal static class ConnectionRules
{
    public static readonly Rule Secret = new("connection.secret", OfficialClient, "auth failed: the app_id or its secret is wrong (HTTP 200: the clients read the code of no other status).", 514, 200);
    public static readonly Rule Parameter = new("connection.parameter", Assumption, "AppID and AppSecret are required; a body without them is answered like a wrong secret.", 514, 200);
    public static readonly Rule StoreApp = new("connection.store_app", Assumption, "The long connection is for custom apps only (documented; the code is not).", 403, 200);
    public static readonly Rule Disabled = new("connection.app_disabled", Assumption, "A disabled app may not connect (the code is not documented).", 403, 200);
    public static readonly Rule TooMany = new("connection.too_many", Docs, "An app may hold 50 connections.", 1000040350, 200);
    public static readonly Rule Names = new("connection.names", OfficialClient, "The endpoint reads AppID and AppSecret and answers URL and ClientConfig, in PascalCase; intervals are seconds.");
    public static readonly Rule Ticket = new("connection.ticket", OfficialClient, "auth failed: an address is good for one connection (Handshake-Status).", 514);
    public static readonly Rule TicketLife = new("connection.ticket_life", Assumption, "An address nobody used lapses after five minutes.");
    public static readonly Rule Handshake = new("connection.handshake", OfficialClient, "A handshake is refused with the headers Handshake-Status, Handshake-Msg and Handshake-Autherrcode.", 514);
    public static readonly Rule HandshakeStatus = new("connection.handshake_status", Assumption, "The HTTP status of a refused handshake is 403 (clients read the headers).");
    public static readonly Rule HandshakeTooMany = new("connection.handshake_too_many", OfficialClient, "A 51st handshake is refused with Handshake-Status 514 and Handshake-Autherrcode 1000040350.", 514);
    public static readonly Rule HandshakeForbidden = new("connection.handshake_forbidden", OfficialClient, "forbidden: the app may not connect (Handshake-Status).", 403);
    public static readonly Rule NoUpgrade = new("connection.no_upgrade", Assumption, "What is no WebSocket handshake is refused with 400.", 400);
    public static readonly Rule Frames = new("connection.frames", OfficialClient, "Messages are binary pbbp2 frames of proto2; the required fields are written also when they are zero.");
    public static readonly Rule Malformed = new("connection.malformed", Assumption, "A text message, a message that is no frame or one over 1 MB closes the connection.");
    public static readonly Rule Pong = new("connection.pong", OfficialClient, "A ping is answered with a pong that carries the ClientConfig. A client that sends none is not cut.");
    public static readonly Rule Random = new("connection.random", Docs, "An event goes to one random connection of the app, never to all.");
    public static readonly Rule Callbacks = new("connection.callbacks", OfficialClient, "Card callbacks come as type=event, too; their answer is base64 of its JSON in data.");
    public static readonly Rule Ack = new("connection.ack", Docs, "Code 200 within 3 seconds acknowledges an event; another code, silence or a cut has it sent again.");
    public static readonly Rule NobodyConnected = new("connection.nobody", Assumption, "An event for an app without an open connection is tried again on the same schedule.");
    public static readonly Rule ChunkSize = new("connection.chunk_size", Assumption, "A payload over 64 KB goes in several frames (that there are chunks is known, their size is not).");
}
