using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>What the platform's scheduler runs.</summary>
public class SweepTask : IScheduleTask
{
    private readonly ISweeper _sweeper;

    public SweepTask(ISweeper sweeper)
    {
        _sweeper = sweeper;
    }

    public async Task ExecuteAsync()
    {
        await _sweeper.SweepAsync();
    }
}
