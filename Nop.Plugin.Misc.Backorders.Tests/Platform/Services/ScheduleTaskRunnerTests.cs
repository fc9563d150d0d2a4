using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Logging;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

public sealed class CountingTask : IScheduleTask
{
    public static int Runs { get; set; }

    public Task ExecuteAsync()
    {
        Runs++;
        return Task.CompletedTask;
    }
}

public sealed class FailingTask : IScheduleTask
{
    public Task ExecuteAsync() => throw new InvalidOperationException("the task failed");
}

/// <summary>The recorded runs of a task (group 13), one by one.</summary>
public sealed class ScheduleTaskRunnerTests(TestDatabase database) : StoreTest(database)
{
    [SetUp]
    public void ResetRuns() => CountingTask.Runs = 0;

    [TestCase(true, false, 1)]
    [TestCase(false, true, 1)]
    [TestCase(false, false, 0)]
    public async Task ShouldRunWhatIsEnabledOrForced(bool enabled, bool forced, int runs)
    {
        var task = await RunAsync<CountingTask>(enabled, forceRun: forced);
        Assert.That(CountingTask.Runs, Is.EqualTo(runs));
        Assert.That(task.Enabled, Is.EqualTo(enabled));
        Assert.That(new[] { task.LastStartUtc, task.LastEndUtc, task.LastSuccessUtc }, Has.All.Matches<DateTime?>(time => time.HasValue == (runs > 0)));
        Assert.That(Store.Events.TakeNames(), Is.Empty);
    }

    [Test]
    public async Task ShouldNotRunAgainBeforeItsPeriodIsOver()
    {
        var task = await RunAsync<CountingTask>(startedAgo: TimeSpan.FromMinutes(1));
        Assert.That(CountingTask.Runs, Is.Zero);
        Assert.That(task.LastEndUtc, Is.Null);
        await RunAsync<CountingTask>(startedAgo: TimeSpan.FromHours(2));
        Assert.That(CountingTask.Runs, Is.EqualTo(1));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task ShouldLogAFailureAndSwitchOffOnlyWhatAsksForIt(bool stopOnError)
    {
        var task = await RunAsync<FailingTask>(stopOnError: stopOnError);
        Assert.That(task.Enabled, Is.EqualTo(!stopOnError));
        Assert.That((task.LastStartUtc.HasValue, task.LastEndUtc.HasValue, task.LastSuccessUtc.HasValue), Is.EqualTo((true, true, false)));
        var log = await Store.RunAsync<ILogger, Log>(async logger => (await logger.GetAllLogsAsync()).Single());
        Assert.That(log.LogLevel, Is.EqualTo(LogLevel.Error));
        Assert.That(log.ShortMessage, Does.Contain("the task failed").And.Contain(typeof(FailingTask).FullName));
    }

    [Test]
    public void ShouldThrowTheFailureOnToWhoAsksForIt()
        => Assert.That(() => RunAsync<FailingTask>(forceRun: true, throwException: true),
            Throws.InvalidOperationException.With.Message.EqualTo("the task failed"));

    [Test]
    public async Task ShouldLogATaskWhoseClassIsGone()
    {
        await RunAsync("No.Such.Task", enabled: true);
        var logs = await Store.RunAsync<ILogger, IList<Log>>(async logger => await logger.GetAllLogsAsync());
        Assert.That(logs.Single().ShortMessage, Does.Contain("No.Such.Task"));
    }

    private Task<ScheduleTask> RunAsync<TTask>(bool enabled = true, bool stopOnError = false, bool forceRun = false,
        bool throwException = false, TimeSpan? startedAgo = null)
        => RunAsync(typeof(TTask).FullName, enabled, stopOnError, forceRun, throwException, startedAgo);

    private async Task<ScheduleTask> RunAsync(string type, bool enabled, bool stopOnError = false, bool forceRun = false,
        bool throwException = false, TimeSpan? startedAgo = null)
    {
        var task = new ScheduleTask
        {
            Name = "Sample", Type = type, Seconds = 3600, Enabled = enabled, StopOnError = stopOnError,
            LastStartUtc = Store.Clock.UtcNow - startedAgo
        };
        await Store.RunAsync<IScheduleTaskService>(tasks => tasks.InsertTaskAsync(task));
        await Store.RunAsync<IScheduleTaskRunner>(runner => runner.ExecuteAsync(task, forceRun, throwException));
        return await Store.RunAsync<IScheduleTaskService, ScheduleTask>(tasks => tasks.GetTaskByIdAsync(task.Id));
    }
}
