using Nop.Services.ScheduleTasks;

namespace DemoStore.Services.Logging;

/// <summary>Log entries older than 30 days go.</summary>
public class ForgetOldLogsTask(Nop.Services.Logging.ILogger logger, TimeProvider clock) : IScheduleTask
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    public virtual async Task ExecuteAsync() => await logger.ClearLogAsync(clock.GetUtcNow().UtcDateTime - _kept);
}
