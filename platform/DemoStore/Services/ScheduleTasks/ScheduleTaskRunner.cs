using DemoStore.Infrastructure;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Services.ScheduleTasks;

/// <summary>
/// Runs one task now, in the caller's scope. The task's class is found by name over everything loaded; its row says
/// when it started, ended and last went well. A failure is logged, ends the run and, with StopOnError, switches the task off.
/// </summary>
public class ScheduleTaskRunner(
    ILocalizationService localization,
    ILocker locker,
    Nop.Services.Logging.ILogger logger,
    IScheduleTaskService tasks,
    IStoreContext stores,
    TimeProvider clock,
    ITypeFinder types) : IScheduleTaskRunner
{
    private const int LONGEST_LOCK_SECONDS = 300;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public virtual async Task ExecuteAsync(ScheduleTask scheduleTask, bool forceRun = false, bool throwException = false,
        bool ensureRunOncePerPeriod = true)
    {
        if (scheduleTask is null || !(forceRun || scheduleTask.Enabled) || (ensureRunOncePerPeriod && !IsDue(scheduleTask)))
            return;
        try
        {
            var expiration = TimeSpan.FromSeconds(Math.Max(1, Math.Min(scheduleTask.Seconds, LONGEST_LOCK_SECONDS) - 1));
            await locker.PerformActionWithLockAsync(scheduleTask.Type, expiration, () => RunAsync(scheduleTask));
        }
        catch (Exception exception)
        {
            scheduleTask.Enabled = scheduleTask.Enabled && !scheduleTask.StopOnError;
            scheduleTask.LastEndUtc = Now;
            await tasks.UpdateTaskAsync(scheduleTask);
            var store = await stores.GetCurrentStoreAsync();
            var format = await localization.GetResourceAsync("ScheduleTasks.Error");
            await logger.ErrorAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, format,
                scheduleTask.Name, exception.Message, scheduleTask.Type, store.Name, store.Url.TrimEnd('/') + RequestContext.BACKGROUND_PATH), exception);
            if (throwException)
                throw;
        }
    }

    /// <summary>The period counts from the last start, whether that run has ended or not.</summary>
    private bool IsDue(ScheduleTask task)
        => task.LastStartUtc is not { } started || Math.Round((Now - started).TotalSeconds, 0) >= task.Seconds;

    private async Task RunAsync(ScheduleTask row)
    {
        var type = Find(row.Type) ?? throw new NopException($"There is no class '{row.Type}' for this task.");
        var task = Make(type);
        if (task is null)
            return;
        row.LastStartUtc = Now;
        await tasks.UpdateTaskAsync(row);
        await task.ExecuteAsync();
        row.LastEndUtc = row.LastSuccessUtc = Now;
        await tasks.UpdateTaskAsync(row);
    }

    private Type Find(string name)
        => Type.GetType(name) ?? types.GetAssemblies().Concat(AppDomain.CurrentDomain.GetAssemblies()).Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    private static IScheduleTask Make(Type type)
    {
        object registered = null;
        try
        {
            registered = EngineContext.Current.Resolve(type);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Autofac.Core.DependencyResolutionException)
        {
            // Not registered as such: it is made from its constructor below.
        }
        return (registered ?? EngineContext.Current.ResolveUnregistered(type)) as IScheduleTask;
    }
}
