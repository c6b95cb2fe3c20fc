global using static Ailink.Lark.Sandbox.Tests.Running;
