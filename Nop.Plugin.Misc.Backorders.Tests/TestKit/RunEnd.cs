using NUnit.Framework;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Without a namespace: runs once, after all tests.</summary>
[SetUpFixture]
public sealed class RunEnd
{
    [OneTimeTearDown]
    public void CleanUp()
    {
        TestStore.RemoveTemplates();
        PostgresServer.Stop();
    }
}
