using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Services.ScheduleTasks;

/// <summary>The tasks' rows. None of these calls is an event: a task's run would otherwise be two.</summary>
public class ScheduleTaskService(IRepository<ScheduleTask> tasks) : IScheduleTaskService
{
    public virtual async Task<IList<ScheduleTask>> GetAllTasksAsync(bool showHidden = false)
        => await tasks.GetAllAsync(query => query.Where(task => showHidden || task.Enabled).OrderByDescending(task => task.Seconds).ThenBy(task => task.Id));

    public virtual async Task<ScheduleTask> GetTaskByIdAsync(int taskId) => await tasks.GetByIdAsync(taskId);

    public virtual async Task<ScheduleTask> GetTaskByTypeAsync(string type)
        => string.IsNullOrWhiteSpace(type)
            ? null
            : (await tasks.GetAllAsync(query => query.Where(task => task.Type == type).OrderByDescending(task => task.Id))).FirstOrDefault();

    public virtual async Task InsertTaskAsync(ScheduleTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        await tasks.InsertAsync(task, publishEvent: false);
    }

    public virtual async Task UpdateTaskAsync(ScheduleTask task) => await tasks.UpdateAsync(task, publishEvent: false);

    public virtual async Task DeleteTaskAsync(ScheduleTask task) => await tasks.DeleteAsync(task, publishEvent: false);
}
