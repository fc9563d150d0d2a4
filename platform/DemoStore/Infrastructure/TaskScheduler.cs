using Nop.Services.ScheduleTasks;

namespace DemoStore.Infrastructure;

/// <summary>Runs each enabled schedule task when its seconds have passed, in a scope of its own, one after the other.</summary>
internal sealed class TaskScheduler(IServiceProvider root, StoreOptions options, TimeProvider clock, ILogger<TaskScheduler> log)
    : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.RunScheduleTasks)
            return;

        using var timer = new PeriodicTimer(_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "The schedule tasks could not be run; the next turn tries again.");
            }
    }

    private async Task RunDueAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await DueAsync())
        {
            stoppingToken.ThrowIfCancellationRequested();
            await RequestContext.RunInBackgroundAsync(root, async services =>
            {
                var task = await services.GetRequiredService<IScheduleTaskService>().GetTaskByIdAsync(id);
                await services.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(task);
                return true;
            });
        }
    }

    private Task<List<int>> DueAsync() => RequestContext.RunInBackgroundAsync(root, async services =>
    {
        if (services.GetService<IScheduleTaskService>() is not { } tasks || services.GetService<IScheduleTaskRunner>() is null)
            return [];

        var now = clock.GetUtcNow().UtcDateTime;
        return (await tasks.GetAllTasksAsync())
            .Where(x => x.LastStartUtc is null || x.LastStartUtc.Value.AddSeconds(x.Seconds) <= now)
            .Select(x => x.Id).ToList();
    });
}
