using NUnit.Framework;
using Nop.Plugin.Misc.Backorders.Tests.EndToEnd;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Without a namespace: runs once, after all tests.</summary>
[SetUpFixture]
public sealed class RunEnd
{
    [OneTimeTearDown]
    public async Task CleanUp()
    {
        await Browser.StopAsync();
        TestStore.RemoveTemplates();
        PostgresServer.Stop();
    }
}
