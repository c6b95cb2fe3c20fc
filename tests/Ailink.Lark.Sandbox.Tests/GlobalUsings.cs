global using System.Net;
global using static Ailink.Lark.Sandbox.Tests.Running;
