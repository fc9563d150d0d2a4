using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using Nop.Services.ScheduleTasks;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

public class ConsistencyTaskTests(TestDatabase database) : ConsistencyTest(database)
{
    [Test]
    public async Task ShouldNoteEachDayWhatItFoundAndWarnOnlyOfWhatIsBroken()
    {
        Assert.That((await RowsAsync<ScheduleTask>()).Single(task => task.Type == typeof(ConsistencyTask).FullName).Seconds, Is.EqualTo(86_400));

        await BreakAsync(FindingKind.Unexplained);
        await RunAsync();
        Assert.That(await RunsAsync(), Is.EqualTo(new[] { (0, 1, 0) }));
        Assert.That(await RowsAsync<Log>(), Is.Empty, "what waits for a person is no fault");

        await BreakAsync(FindingKind.SumsWrong);
        await BreakAsync(FindingKind.ChangedWithoutHistory);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.That(await RunsAsync(), Has.Count.EqualTo(1), "never once a minute");

        Store.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.That((await RunsAsync())[^1], Is.EqualTo((1, 1, 1)));
        var warning = (await RowsAsync<Log>()).Single();
        Assert.That((warning.LogLevel, warning.ShortMessage), Is.EqualTo((LogLevel.Warning, "Backorders: something does not add up (SumsWrong 1). The page Consistency says what, and how to put it right.")));

        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.enabled", false));
        Store.Clock.Advance(TimeSpan.FromDays(100));
        await RunAsync();
        Assert.That(await RunsAsync(), Has.Count.EqualTo(2), "nothing is followed while it is paused");

        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.enabled", true));
        await RunAsync();
        Assert.That(await RunsAsync(), Has.Count.EqualTo(1), "what was long ago is forgotten");
    }

    private Task RunAsync() => Store.RunAsync(services => ActivatorUtilities.CreateInstance<ConsistencyTask>(services).ExecuteAsync());

    private async Task<List<(int, int, int)>> RunsAsync() => [.. (await RowsAsync<ConsistencyRun>()).Select(run => (run.Broken, run.Attention, run.Notes))];
}
