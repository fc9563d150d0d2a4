namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <summary>Where the store keeps lists of what is at work in it: the active widgets, the schedule tasks and the kinds of activity.</summary>
public interface IStoreListing
{
    /// <summary>Adds us where we are missing: our widgets in every store, our tasks, and what we log.</summary>
    Task EnterAsync();

    /// <summary>Adds those of our tasks that are missing; an older version had fewer. What an administrator set for one stays.</summary>
    Task AddTasksAsync();

    /// <summary>Adds the kind of activity that our pages log, where it is missing.</summary>
    Task AddActivitiesAsync();

    /// <summary>Takes us off every list, also off the lists of single stores.</summary>
    /// <param name="keepsLog">Whether what was logged stays: with the kind of activity the store drops its entries.</param>
    Task LeaveAsync(bool keepsLog);
}
